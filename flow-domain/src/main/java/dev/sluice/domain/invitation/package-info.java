/** Who may come in that nobody knows yet. */
@NullMarked
package dev.sluice.domain.invitation;

import org.jspecify.annotations.NullMarked;
