package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerJourneyIT {

  @TempDir Path parent;

  @Test
  void aRunGoesOnAfterTheServerWasKilled() throws Exception {
    ApiClient visitor;
    try (var first = ServerProcess.start(parent)) {
      visitor = new ApiClient(first.address());
      visitor.get(LoginSteps.LOGIN);
      assertThat(LoginSteps.identify(visitor).field("component")).isEqualTo("ak-stage-password");
      first.kill();
    }

    try (var second = ServerProcess.start(parent)) {
      ApiClient back = visitor.at(second.address());

      assertThat(back.post(LoginSteps.LOGIN, LoginSteps.PASSWORD).field("to")).isEqualTo("/");
      assertThat(back.get(LoginSteps.ME).status()).isEqualTo(200);
    }
  }
}
