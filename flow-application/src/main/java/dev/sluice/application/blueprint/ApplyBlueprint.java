package dev.sluice.application.blueprint;

import dev.sluice.application.identity.Caller;

/** Applies a blueprint that is kept, whether its text has changed or not. */
@FunctionalInterface
public interface ApplyBlueprint {

  /**
   * Applies it now; how that went, its status tells. One that is disabled is left alone.
   *
   * @param key any text
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none that the caller may see
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   */
  void apply(Caller caller, String key);
}
