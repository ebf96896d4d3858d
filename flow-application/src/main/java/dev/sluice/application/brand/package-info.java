/** What a domain looks like. */
@NullMarked
package dev.sluice.application.brand;

import org.jspecify.annotations.NullMarked;
