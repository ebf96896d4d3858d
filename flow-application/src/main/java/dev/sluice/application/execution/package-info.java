/** Starting, answering and ending runs. */
@NullMarked
package dev.sluice.application.execution;

import org.jspecify.annotations.NullMarked;
