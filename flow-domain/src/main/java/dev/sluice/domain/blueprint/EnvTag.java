package dev.sluice.domain.blueprint;

import dev.sluice.domain.blueprint.TextSource.Reading;
import dev.sluice.domain.value.Value;

/** {@code !Env NAME}: an environment variable of the server, where its configuration allows it. */
public record EnvTag(Defaulted variable, Place at) implements Tag {

  static final String NAME = "Env";

  static Node read(TagSource source) {
    Defaulted variable = Defaulted.read(source);
    return variable == null ? source.malformed(Defaulted.FORM) : new EnvTag(variable, source.at());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Node argument() {
    return variable.argument();
  }

  @Override
  public Value resolve(Scope scope) {
    String name = variable.name(scope);
    return switch (scope.surroundings().environment().read(name)) {
      case Reading.Read(String text) when !text.isEmpty() -> scope.spend(at, Value.of(text));
      case Reading.Read ignored -> variable.fallback(scope);
      case Reading.Missing ignored -> variable.fallback(scope);
      case Reading.Refused() ->
          throw scope.fault(
              at,
              "Blueprints may not read the environment variable " + Finding.quote(name) + ".",
              "Allow it in the server's configuration, or write the value into the context.");
    };
  }
}
