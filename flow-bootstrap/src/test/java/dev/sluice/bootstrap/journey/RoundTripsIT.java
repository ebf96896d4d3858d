package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class RoundTripsIT {

  private static final Map<String, String> CLICK = Map.of("component", "ak-stage-dummy");
  private static final int MOST = 2;

  @Test
  void aPlainStepCostsTwo(RunningServer server) {
    TestFlows.clicks(server, "counted-step", "counted-a", "counted-b");
    ApiClient visitor = server.visitor();
    visitor.get(TestFlows.path("counted-step"));
    CountingDataSource database = server.database();

    long before = database.roundTrips();
    visitor.post(TestFlows.path("counted-step"), CLICK);

    assertThat(database.roundTrips() - before).isEqualTo(MOST);
  }

  @Test
  void startingARunOfAKnownFlowCostsTwo(RunningServer server) {
    TestFlows.clicks(server, "counted-start", "counted-c");
    server.visitor().get(TestFlows.path("counted-start"));
    CountingDataSource database = server.database();

    long before = database.roundTrips();
    server.visitor().get(TestFlows.path("counted-start"));

    assertThat(database.roundTrips() - before).isEqualTo(MOST);
  }

  @Test
  void lookingAtAWaitingRunAgainCostsOne(RunningServer server) {
    TestFlows.clicks(server, "counted-look", "counted-d");
    ApiClient visitor = server.visitor();
    visitor.get(TestFlows.path("counted-look"));
    CountingDataSource database = server.database();

    long before = database.roundTrips();
    visitor.get(TestFlows.path("counted-look"));

    assertThat(database.roundTrips() - before).isEqualTo(1);
  }
}
