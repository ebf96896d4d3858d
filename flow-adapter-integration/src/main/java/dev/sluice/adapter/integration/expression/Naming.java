package dev.sluice.adapter.integration.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import java.util.Optional;

/** {@code cel.bind(name, value, expression)}, which names a value within an expression. */
final class Naming {

  static final CelMacro BIND = CelMacro.newReceiverMacro("bind", 3, Naming::expand);

  private Naming() {}

  /** A loop over nothing, whose value stays what it was at first. */
  private static Optional<CelExpr> expand(
      CelMacroExprFactory factory, CelExpr target, ImmutableList<CelExpr> arguments) {
    if (!target.identOrDefault().name().equals("cel")) {
      return Optional.empty();
    }
    String name = arguments.getFirst().identOrDefault().name();
    if (name.isEmpty()) {
      return Optional.of(factory.reportError("cel.bind names a value by a plain name"));
    }
    return Optional.of(
        factory.fold(
            "#unused",
            factory.newList(),
            name,
            arguments.get(1),
            factory.newConstant(CelConstant.ofValue(false)),
            factory.newIdentifier(name),
            arguments.get(2)));
  }
}
