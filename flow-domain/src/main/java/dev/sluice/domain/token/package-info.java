/** Keys that stand for a person or for a stored run. */
@NullMarked
package dev.sluice.domain.token;

import org.jspecify.annotations.NullMarked;
