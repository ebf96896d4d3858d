/** Reading what clients send. */
@NullMarked
package dev.sluice.adapter.web.json;

import org.jspecify.annotations.NullMarked;
