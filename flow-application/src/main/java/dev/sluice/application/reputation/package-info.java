/** How people behaved lately, as administrators see it. */
@NullMarked
package dev.sluice.application.reputation;

import org.jspecify.annotations.NullMarked;
