/** Roles, what they hold and what they are given, as administrators define and look at them. */
@NullMarked
package dev.sluice.application.role;

import org.jspecify.annotations.NullMarked;
