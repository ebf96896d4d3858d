/** Plain data: what requests, documents and stored configurations have in common. */
@NullMarked
package dev.sluice.domain.value;

import org.jspecify.annotations.NullMarked;
