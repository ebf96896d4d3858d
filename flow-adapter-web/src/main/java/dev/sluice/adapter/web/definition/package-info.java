/** What can be done with definitions beyond defining them. */
@NullMarked
package dev.sluice.adapter.web.definition;

import org.jspecify.annotations.NullMarked;
