/** Files that others replace. */
@NullMarked
package dev.sluice.adapter.integration.file;

import org.jspecify.annotations.NullMarked;
