/** Asks others whether visitors are human. */
@NullMarked
package dev.sluice.adapter.integration.captcha;

import org.jspecify.annotations.NullMarked;
