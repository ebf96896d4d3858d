/** Who sent a request, as far as headers and cookies tell, and from which page. */
@NullMarked
package dev.sluice.adapter.web.request;

import org.jspecify.annotations.NullMarked;
