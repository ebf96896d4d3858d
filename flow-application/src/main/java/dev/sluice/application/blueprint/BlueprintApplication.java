package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModels;
import dev.sluice.domain.blueprint.ImportReport;
import dev.sluice.domain.blueprint.Surroundings;
import dev.sluice.domain.blueprint.TextSource;

/**
 * Applies what is planned, entry by entry; whoever asks for it does so in one transaction, and
 * rolls that back for a dry run.
 */
public final class BlueprintApplication {

  private final BlueprintModels models;
  private final Surroundings surroundings;

  /**
   * @param models what entries can be about
   * @param environment the variables that {@code !Env} may read
   * @param files the files that {@code !File} may read
   */
  public BlueprintApplication(BlueprintModels models, TextSource environment, TextSource files) {
    this.models = models;
    this.surroundings = new Surroundings(new ModelFinder(models), environment, files);
  }

  /**
   * Applies all of it.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid at the first entry that cannot be applied,
   *     naming it and the field; what came before is then still to be rolled back
   */
  public ImportReport apply(BlueprintPlan plan) {
    return new BlueprintRun(models, surroundings, plan.context()).apply(plan.entries());
  }
}
