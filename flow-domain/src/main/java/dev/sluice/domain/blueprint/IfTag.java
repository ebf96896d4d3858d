package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code !If [condition, then, else]}: one of the two; the other is never resolved. */
public record IfTag(Node condition, @Nullable Branches branches, Sequence argument, Place at)
    implements Tag {

  static final String NAME = "If";

  private static final int LONG_FORM = 3;

  /** What the condition chooses from; without them, the tag is the condition's truth. */
  public record Branches(Node then, Node otherwise) {}

  static Node read(TagSource source) {
    if (!(source.argument() instanceof Sequence argument)) {
      return malformed(source);
    }
    List<Node> items = argument.items();
    return switch (items.size()) {
      case 1 -> new IfTag(items.get(0), null, argument, source.at());
      case LONG_FORM ->
          new IfTag(items.get(0), new Branches(items.get(1), items.get(2)), argument, source.at());
      default -> malformed(source);
    };
  }

  private static Node malformed(TagSource source) {
    return source.malformed("[condition], or [condition, then, else]");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Value resolve(Scope scope) {
    boolean holds = condition.resolve(scope).isTruthy();
    if (branches == null) {
      return scope.spend(at, Value.of(holds));
    }
    return (holds ? branches.then : branches.otherwise).resolve(scope);
  }
}
