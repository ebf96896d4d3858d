/** Where addresses are, looked up in files. */
@NullMarked
package dev.sluice.adapter.integration.geo;

import org.jspecify.annotations.NullMarked;
