/** How people behaved lately. */
@NullMarked
package dev.sluice.adapter.persistence.reputation;

import org.jspecify.annotations.NullMarked;
