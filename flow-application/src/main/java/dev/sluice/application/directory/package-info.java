/** People and groups, as administrators define them. */
@NullMarked
package dev.sluice.application.directory;

import org.jspecify.annotations.NullMarked;
