/**
 * What each kind of policy decides: one evaluator per kind, and the registry that knows them all.
 */
@NullMarked
package dev.sluice.application.policy;

import org.jspecify.annotations.NullMarked;
