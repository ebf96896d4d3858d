/** What can be done: use cases, what they need, and one handler per kind of stage and policy. */
@NullMarked
package dev.sluice.application;

import org.jspecify.annotations.NullMarked;
