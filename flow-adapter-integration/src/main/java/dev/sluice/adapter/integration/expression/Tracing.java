package dev.sluice.adapter.integration.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserVisitor;
import dev.sluice.adapter.integration.expression.Nodes.Place;
import java.util.Set;

/** Makes the parts of a program write down what they amount to. */
final class Tracing {

  private static final int SHOWN = 200;

  /** Variables of which only the fields say something. */
  private static final Set<String> WHOLES =
      Set.of("request", "context", "http_request", "evidence");

  private final CelAbstractSyntaxTree tree;

  Tracing(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  /** Literals speak for themselves, and what macros are made of says nothing to anybody. */
  Node traced(CelExpr part, Node node, Place place) {
    if (isPlain(node)) {
      return node;
    }
    String text = new CelUnparserVisitor(tree).unparse(part);
    if (text.contains("@result") || text.contains("__result__")) {
      return node;
    }
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return new Nodes.Traced(node, shown, place);
  }

  private static boolean isPlain(Node node) {
    return switch (node) {
      case Nodes.Constant _, Logic.NotStrictlyFalse _ -> true;
      case Nodes.Variable(String name, var _) -> WHOLES.contains(name);
      case Nodes.ListOf(var items, var _) -> items.stream().allMatch(Tracing::isPlain);
      default -> false;
    };
  }
}
