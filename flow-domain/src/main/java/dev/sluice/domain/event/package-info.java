/** Events as they are kept, shown and searched for. */
@NullMarked
package dev.sluice.domain.event;

import org.jspecify.annotations.NullMarked;
