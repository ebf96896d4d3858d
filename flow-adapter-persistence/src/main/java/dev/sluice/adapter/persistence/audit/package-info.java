/** Events. */
@NullMarked
package dev.sluice.adapter.persistence.audit;

import org.jspecify.annotations.NullMarked;
