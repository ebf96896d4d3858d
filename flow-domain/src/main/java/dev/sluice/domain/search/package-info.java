/** A small language to search with (spec/admin.md 4.1): what it says, and whether data meets it. */
@NullMarked
package dev.sluice.domain.search;

import org.jspecify.annotations.NullMarked;
