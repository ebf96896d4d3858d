package dev.sluice.application.stage;

import dev.sluice.application.port.DuoGateway.Account;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;

/** By what Duo knows us, as a stage says it. */
final class DuoAccounts {

  private DuoAccounts() {}

  static Account ofAuth(AuthenticatorDuoStage stage) {
    return new Account(stage.apiHostname(), stage.clientId(), stage.clientSecret());
  }

  static Account ofAdmin(AuthenticatorDuoStage stage) {
    return new Account(stage.apiHostname(), stage.adminIntegrationKey(), stage.adminSecretKey());
  }
}
