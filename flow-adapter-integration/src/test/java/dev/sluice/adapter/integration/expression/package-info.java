@NullMarked
package dev.sluice.adapter.integration.expression;

import org.jspecify.annotations.NullMarked;
