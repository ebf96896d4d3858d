/** The wire's error shapes. */
@NullMarked
package dev.sluice.adapter.web.error;

import org.jspecify.annotations.NullMarked;
