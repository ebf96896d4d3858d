/** Has messages sent to phones. */
@NullMarked
package dev.sluice.adapter.integration.sms;

import org.jspecify.annotations.NullMarked;
