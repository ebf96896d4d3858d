package dev.sluice.domain.blueprint;

import dev.sluice.domain.blueprint.Nesting.Frame;
import dev.sluice.domain.value.Merging;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code !Enumerate [iterable, SEQ or MAP, body]}: the body, once for each item. */
public record EnumerateTag(Node iterable, Kind kind, Node body, Sequence argument, Place at)
    implements Tag {

  static final String NAME = "Enumerate";

  private static final String FORM = "[iterable, SEQ or MAP, body]";
  private static final int PARTS = 3;

  static Node read(TagSource source) {
    if (!(source.argument() instanceof Sequence argument)
        || argument.items().size() != PARTS
        || !(argument.items().get(1) instanceof Literal kind)) {
      return source.malformed(FORM);
    }
    List<Node> parts = argument.items();
    return Kind.find(kind.value().text())
        .<Node>map(
            known -> new EnumerateTag(parts.get(0), known, parts.get(2), argument, source.at()))
        .orElseGet(() -> source.malformed(FORM));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Value resolve(Scope scope) {
    Scope undecided = scope.within(scope.nesting().within(new Frame.Undecided()));
    List<Frame.Item> items = items(iterable.resolve(undecided), scope);
    return switch (kind) {
      case SEQ -> new Value.Items(items.stream().map(item -> at(item, scope)).toList());
      case MAP -> map(items, scope);
    };
  }

  private Value.Fields map(List<Frame.Item> items, Scope scope) {
    var merging = new Merging();
    items.forEach(item -> merging.and(fields(at(item, scope), scope)));
    return merging.merged();
  }

  private Value at(Frame.Item item, Scope scope) {
    return body.resolve(scope.within(scope.nesting().within(item)));
  }

  private List<Frame.Item> items(Value value, Scope scope) {
    return switch (value) {
      case Value.Items(var items) -> numbered(items);
      case Value.Fields(var fields) ->
          fields.entrySet().stream()
              .map(field -> new Frame.Item(Value.of(field.getKey()), field.getValue()))
              .toList();
      case Value.Text(String text) ->
          numbered(text.codePoints().mapToObj(one -> Value.of(Character.toString(one))).toList());
      default ->
          throw scope.fault(
              iterable.at(), "This cannot be enumerated.", "Enumerate a list, a map or a text.");
    };
  }

  private static List<Frame.Item> numbered(List<? extends Value> values) {
    var items = new ArrayList<Frame.Item>(values.size());
    for (Value value : values) {
      items.add(new Frame.Item(Value.of(items.size()), value));
    }
    return items;
  }

  private Value.Fields fields(Value made, Scope scope) {
    if (made instanceof Value.Fields fields) {
      return fields;
    }
    if (made instanceof Value.Items(var pair)
        && pair.size() == 2
        && pair.get(0) instanceof Value.Scalar key) {
      return new Value.Fields(Map.of(key.text(), pair.get(1)));
    }
    throw scope.fault(
        body.at(), "The body makes no map.", "Write it as [key, value] or as a map, or use SEQ.");
  }

  /** What the bodies are gathered in. */
  public enum Kind {
    /** A list of them. */
    SEQ,
    /** One map of all their keys. */
    MAP;

    static Optional<Kind> find(String name) {
      String upper = name.toUpperCase(Locale.ROOT);
      return Arrays.stream(values()).filter(kind -> kind.name().equals(upper)).findAny();
    }
  }
}
