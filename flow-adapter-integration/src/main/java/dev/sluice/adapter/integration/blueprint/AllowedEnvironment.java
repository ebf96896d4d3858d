package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.TextSource;
import java.util.Map;
import java.util.Set;

/** The environment variables that the configuration lets blueprints read; none unless named. */
public final class AllowedEnvironment implements TextSource {

  private final Set<String> names;
  private final Map<String, String> environment;

  /**
   * @param names which may be read
   * @param environment all there are
   */
  public AllowedEnvironment(Set<String> names, Map<String, String> environment) {
    this.names = Set.copyOf(names);
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Reading read(String name) {
    if (!names.contains(name)) {
      return new Reading.Refused();
    }
    String text = environment.get(name);
    return text == null ? new Reading.Missing("is not set") : new Reading.Read(text);
  }
}
