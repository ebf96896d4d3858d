package dev.sluice.domain.blueprint;

import dev.sluice.domain.blueprint.TextSource.Reading;
import dev.sluice.domain.value.Value;

/** {@code !File path}: the text of a file of the server, where its configuration allows it. */
public record FileTag(Defaulted path, Place at) implements Tag {

  static final String NAME = "File";

  static Node read(TagSource source) {
    Defaulted path = Defaulted.read(source);
    return path == null ? source.malformed(Defaulted.FORM) : new FileTag(path, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Node argument() {
    return path.argument();
  }

  @Override
  public Value resolve(Scope scope) {
    String name = path.name(scope);
    return switch (scope.surroundings().files().read(name)) {
      case Reading.Read(String text) -> scope.spend(at, Value.of(text.strip()));
      case Reading.Missing(String reason) -> missing(name, reason, scope);
      case Reading.Refused() ->
          throw scope.fault(
              at,
              "Blueprints may not read the file " + Finding.quote(name) + ".",
              "Allow its directory in the server's configuration, or write the text here.");
    };
  }

  private Value missing(String name, String reason, Scope scope) {
    scope.warn(at, "The file " + Finding.quote(name) + " " + reason + "; the default is used.");
    return path.fallback(scope);
  }
}
