/** The executor: challenges out, answers in. */
@NullMarked
package dev.sluice.adapter.web.execution;

import org.jspecify.annotations.NullMarked;
