/** What can be done with flows: use cases, what they need, and a handler for each kind. */
@NullMarked
package dev.sluice.application;

import org.jspecify.annotations.NullMarked;
