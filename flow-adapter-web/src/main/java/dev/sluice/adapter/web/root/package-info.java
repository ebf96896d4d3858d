/** What the server can do, and how it does. */
@NullMarked
package dev.sluice.adapter.web.root;

import org.jspecify.annotations.NullMarked;
