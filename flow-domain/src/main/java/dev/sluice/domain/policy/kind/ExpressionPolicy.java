package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;

/**
 * Decides by an expression (spec/policies.md 3.4); what it can say is in docs/expressions.md.
 *
 * @param expression the text; whether it can be evaluated is known to whoever evaluates it
 */
@Kind(
    value = "expression",
    description = "Decides by an expression that reads what is known and proven.")
public record ExpressionPolicy(String expression) implements PolicyConfig {}
