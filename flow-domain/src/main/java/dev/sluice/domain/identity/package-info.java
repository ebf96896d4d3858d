/** People, their groups and their sessions. */
@NullMarked
package dev.sluice.domain.identity;

import org.jspecify.annotations.NullMarked;
