/** What can be done with tokens beside reading and writing them. */
@NullMarked
package dev.sluice.application.token;

import org.jspecify.annotations.NullMarked;
