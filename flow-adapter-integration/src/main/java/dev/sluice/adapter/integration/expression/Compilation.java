package dev.sluice.adapter.integration.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelMap;
import dev.sluice.adapter.integration.expression.Nodes.Place;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a checked text into a program. */
final class Compilation {

  /** How deep parts may lie in each other: a chain of operators counts as well as brackets. */
  static final int DEPTH = 250;

  private final CelAbstractSyntaxTree tree;
  private final Map<String, Function> functions;
  private final @Nullable Tracing tracing;
  private final Set<String> called = new HashSet<>();
  private int locals;

  private Compilation(
      CelAbstractSyntaxTree tree, Map<String, Function> functions, @Nullable Tracing tracing) {
    this.tree = tree;
    this.functions = functions;
    this.tracing = tracing;
  }

  /**
   * A program.
   *
   * @param traced whether it writes down what its parts amount to
   * @throws Unsupported if it uses what is not known here
   */
  static Program of(CelAbstractSyntaxTree tree, Map<String, Function> functions, boolean traced) {
    var compilation = new Compilation(tree, functions, traced ? new Tracing(tree) : null);
    Node whole = compilation.node(tree.getExpr(), null, 0);
    return new Program(whole, compilation.locals, Set.copyOf(compilation.called));
  }

  private Node node(CelExpr part, @Nullable Scope scope, int depth) {
    if (depth > DEPTH) {
      throw new Unsupported(part.id(), "the parts lie more than " + DEPTH + " deep in each other");
    }
    Node plain =
        switch (part.getKind()) {
          case CONSTANT -> new Nodes.Constant(constant(part));
          case IDENT -> name(part, scope);
          case SELECT -> select(part, scope, depth + 1);
          case CALL -> call(part, scope, depth + 1);
          case LIST ->
              new Nodes.ListOf(
                  nodes(part.list().elements(), scope, depth + 1),
                  List.copyOf(part.list().optionalIndices()));
          case MAP -> new Nodes.MapOf(entries(part.map(), scope, depth + 1), place(part));
          case COMPREHENSION -> loop(part.comprehension(), scope, depth + 1);
          case STRUCT, NOT_SET -> throw new Unsupported(part.id(), "no message can be made here");
        };
    return tracing == null ? plain : tracing.traced(part, plain, place(part));
  }

  private List<Node> nodes(List<CelExpr> parts, @Nullable Scope scope, int depth) {
    return parts.stream().map(part -> node(part, scope, depth)).toList();
  }

  private static Object constant(CelExpr part) {
    CelConstant constant = part.constant();
    return switch (constant.getKind()) {
      case NULL_VALUE -> Value.NULL;
      case BOOLEAN_VALUE -> constant.booleanValue();
      case INT64_VALUE -> constant.int64Value();
      case DOUBLE_VALUE -> constant.doubleValue();
      case STRING_VALUE -> constant.stringValue();
      case UINT64_VALUE ->
          throw new Unsupported(part.id(), "unsigned numbers are not known here; leave out the u");
      case BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
          throw new Unsupported(part.id(), "bytes are not known here; leave out the b");
    };
  }

  private Node name(CelExpr part, @Nullable Scope scope) {
    String name = part.ident().name();
    Integer slot = Scope.find(scope, name);
    if (slot != null) {
      return new Nodes.Local(slot);
    }
    if (Dialect.VARIABLES.containsKey(name)) {
      return new Nodes.Variable(name, place(part));
    }
    throw new Unsupported(part.id(), "\"" + name + "\" is a type, which has no value here");
  }

  private Node select(CelExpr part, @Nullable Scope scope, int depth) {
    Node operand = node(part.select().operand(), scope, depth);
    String field = part.select().field();
    return part.select().testOnly()
        ? new Nodes.Has(operand, field, place(part))
        : new Nodes.Select(operand, field, place(part));
  }

  private Node call(CelExpr part, @Nullable Scope scope, int depth) {
    CelCall call = part.call();
    var written = new ArrayList<CelExpr>();
    call.target().ifPresent(written::add);
    written.addAll(call.args());
    List<Node> given = nodes(written, scope, depth);
    Place place = place(part);
    return switch (call.function()) {
      case "_&&_" -> new Logic.Either(given.getFirst(), given.getLast(), false, place);
      case "_||_" -> new Logic.Either(given.getFirst(), given.getLast(), true, place);
      case "_?_:_" -> new Logic.Choice(given.getFirst(), given.get(1), given.getLast(), place);
      case "@not_strictly_false" -> new Logic.NotStrictlyFalse(given.getFirst());
      case "_?._", "_[?_]" -> new Nodes.Find(given.getFirst(), given.getLast());
      default -> function(part, call.function(), given);
    };
  }

  private Node function(CelExpr part, String name, List<Node> given) {
    Function function = functions.get(name);
    if (function == null) {
      throw new Unsupported(part.id(), "\"" + name + "\" is not known here");
    }
    called.add(name);
    return new Nodes.Call(name, function, given, place(part));
  }

  private List<Nodes.Entry> entries(CelMap map, @Nullable Scope scope, int depth) {
    return map.entries().stream()
        .map(entry ->
            new Nodes.Entry(
                node(entry.key(), scope, depth),
                node(entry.value(), scope, depth),
                entry.optionalEntry()))
        .toList();
  }

  private Node loop(CelComprehension loop, @Nullable Scope scope, int depth) {
    int item = locals++;
    int result = locals++;
    var withResult = new Scope(scope, loop.accuVar(), result);
    var withItem = new Scope(withResult, loop.iterVar(), item);
    return new Logic.Fold(
        node(loop.iterRange(), scope, depth),
        item,
        result,
        new Logic.Fold.Step(
            node(loop.accuInit(), scope, depth),
            node(loop.loopCondition(), withItem, depth),
            node(loop.loopStep(), withItem, depth),
            node(loop.result(), withResult, depth)));
  }

  private Place place(CelExpr part) {
    return place(tree, part.id());
  }

  /** Where a part is written; a part that a macro has made is where the macro is. */
  static Place place(CelAbstractSyntaxTree tree, long part) {
    Integer offset = tree.getSource().getPositionsMap().get(part);
    CelSourceLocation at =
        tree.getSource()
            .getOffsetLocation(offset == null ? 0 : offset)
            .orElse(CelSourceLocation.of(1, 0));
    return new Place(at.getLine(), at.getColumn() + 1);
  }
}
