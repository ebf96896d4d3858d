package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code !Condition [MODE, argument, ...]}: whether its arguments together are true. */
public record ConditionTag(Mode mode, List<Node> arguments, Sequence argument, Place at)
    implements Tag {

  static final String NAME = "Condition";

  private static final String FORM =
      "[MODE, argument, ...] with a mode of AND, NAND, OR, NOR, XOR, XNOR and an argument at least";

  /** Keeps a copy. */
  public ConditionTag {
    arguments = List.copyOf(arguments);
  }

  static Node read(TagSource source) {
    if (!(source.argument() instanceof Sequence argument)
        || argument.items().size() < 2
        || !(argument.items().get(0) instanceof Literal mode)) {
      return source.malformed(FORM);
    }
    List<Node> arguments = argument.items().subList(1, argument.items().size());
    return Mode.find(mode.value().text())
        .<Node>map(known -> new ConditionTag(known, arguments, argument, source.at()))
        .orElseGet(() -> source.malformed(FORM));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Value resolve(Scope scope) {
    List<Boolean> truths = arguments.stream().map(one -> one.resolve(scope).isTruthy()).toList();
    return scope.spend(at, Value.of(mode.holds(truths)));
  }

  /** How truths are put together. */
  public enum Mode {
    /** All. */
    AND,
    /** Not all. */
    NAND,
    /** Any. */
    OR,
    /** Not any. */
    NOR,
    /** An odd number. */
    XOR,
    /** An even number. */
    XNOR;

    static Optional<Mode> find(String name) {
      String upper = name.toUpperCase(Locale.ROOT);
      return Arrays.stream(values()).filter(mode -> mode.name().equals(upper)).findAny();
    }

    private boolean holds(List<Boolean> truths) {
      return switch (this) {
        case AND -> !truths.contains(false);
        case NAND -> truths.contains(false);
        case OR -> truths.contains(true);
        case NOR -> !truths.contains(true);
        case XOR -> isOdd(truths);
        case XNOR -> !isOdd(truths);
      };
    }

    private static boolean isOdd(List<Boolean> truths) {
      return truths.stream().reduce(false, Boolean::logicalXor);
    }
  }
}
