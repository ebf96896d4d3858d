package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.List;

/** {@code !Format [format, argument, ...]}: a text with arguments, written as by Python's %. */
public record FormatTag(Node format, List<Node> arguments, Sequence argument, Place at)
    implements Tag {

  static final String NAME = "Format";

  /** Keeps a copy. */
  public FormatTag {
    arguments = List.copyOf(arguments);
  }

  static Node read(TagSource source) {
    if (!(source.argument() instanceof Sequence argument) || argument.items().isEmpty()) {
      return source.malformed("[format, argument, ...]");
    }
    List<Node> parts = argument.items();
    return new FormatTag(parts.get(0), parts.subList(1, parts.size()), argument, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Value resolve(Scope scope) {
    if (!(format.resolve(scope) instanceof Value.Text(String text))) {
      throw scope.fault(format.at(), "The format is no text.", "Write one, such as \"%s-name\".");
    }
    var values = arguments.stream().map(one -> one.resolve(scope)).toList();
    return Value.of(new PercentFormat(this, scope, values).format(text));
  }
}
