package dev.sluice.application.blueprint;

/** Applies the blueprints that come with the product to an empty database. */
@FunctionalInterface
public interface InstallDefaultBlueprints {

  /**
   * Applies all of them, and keeps them like any other.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if one cannot be applied
   */
  void install();
}
