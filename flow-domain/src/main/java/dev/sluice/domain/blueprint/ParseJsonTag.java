package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;

/** {@code !ParseJSON text}: the value that the text is the JSON of. */
public record ParseJsonTag(Literal json, Place at) implements Tag {

  static final String NAME = "ParseJSON";

  static Node read(TagSource source) {
    Literal json = source.scalar();
    return json == null ? source.malformed("text") : new ParseJsonTag(json, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Node argument() {
    return json;
  }

  @Override
  public Value resolve(Scope scope) {
    return switch (JsonText.read(json.value().text())) {
      case JsonText.Reading.Whole(Value value) -> scope.spend(at, value);
      case JsonText.Reading.Broken(String reason, int position) ->
          throw scope.fault(
              at,
              "The text is no JSON: " + reason + " at character " + (position + 1) + ".",
              "Write one JSON value, with names and texts in double quotes.");
    };
  }
}
