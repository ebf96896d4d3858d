/**
 * Expressions in CEL (docs/expressions.md). Google's library parses and checks them; they are
 * evaluated here, so that every step is charged to a budget, nothing is looked up before it is
 * read, and every part can be explained.
 */
@NullMarked
package dev.sluice.adapter.integration.expression;

import org.jspecify.annotations.NullMarked;
