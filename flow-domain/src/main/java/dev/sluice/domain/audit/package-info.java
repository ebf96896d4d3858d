/** What happened, for those who have to know it later. */
@NullMarked
package dev.sluice.domain.audit;

import org.jspecify.annotations.NullMarked;
