/** The definition API: the same seven operations for every model. */
@NullMarked
package dev.sluice.adapter.web.resource;

import org.jspecify.annotations.NullMarked;
