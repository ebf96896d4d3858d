/** How flows are reached: the REST API and the flow page. */
@NullMarked
package dev.sluice.adapter.web;

import org.jspecify.annotations.NullMarked;
