/** What controllers say of themselves for the description of the API. */
@NullMarked
package dev.sluice.adapter.web.operation;

import org.jspecify.annotations.NullMarked;
