package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class RoundTripsIT {

  private static final Map<String, String> CLICK = Map.of("component", "ak-stage-dummy");
  private static final Count TWO = new Count(2, 0);
  private static final Count ONE = new Count(1, 0);

  /** The listener may be reading what the test just wrote: that is not the request's doing. */
  private static final int TRIES = 3;

  @Test
  void aPlainStepCostsTwo(RunningServer server) {
    TestFlows.clicks(server, "counted-step", "counted-a", "counted-b");

    Count cost =
        least(
            server,
            () -> {
              ApiClient visitor = server.visitor();
              visitor.get(TestFlows.path("counted-step"));
              return () -> visitor.post(TestFlows.path("counted-step"), CLICK);
            });

    assertThat(cost).isEqualTo(TWO);
  }

  @Test
  void startingARunOfAKnownFlowCostsTwo(RunningServer server) {
    TestFlows.clicks(server, "counted-start", "counted-c");
    server.visitor().get(TestFlows.path("counted-start"));

    Count cost = least(server, () -> () -> server.visitor().get(TestFlows.path("counted-start")));

    assertThat(cost).isEqualTo(TWO);
  }

  @Test
  void aThousandPeopleWhoMayRunAFlowCostNoMoreThanNone(RunningServer server) {
    TestFlows.clicks(server, "counted-people", "counted-f");
    TestFlows.admit(server, "counted-people", 1_000);
    ApiClient administrator = server.visitor();
    LoginSteps.logIn(administrator);
    assertThat(server.visitor().get(TestFlows.path("counted-people")).field("component"))
        .isEqualTo("ak-stage-access-denied");
    assertThat(administrator.get(TestFlows.path("counted-people")).field("component"))
        .isEqualTo("ak-stage-dummy");

    Count cost = least(server, () -> () -> administrator.get(TestFlows.path("counted-people")));

    assertThat(cost).isEqualTo(ONE);
  }

  @Test
  void lookingAtAWaitingRunAgainCostsOne(RunningServer server) {
    TestFlows.clicks(server, "counted-look", "counted-d");

    Count cost =
        least(
            server,
            () -> {
              ApiClient visitor = server.visitor();
              visitor.get(TestFlows.path("counted-look"));
              return () -> visitor.get(TestFlows.path("counted-look"));
            });

    assertThat(cost).isEqualTo(ONE);
  }

  @Test
  void thePageThatBringsTheFirstStepCostsNoMoreThanTheStep(RunningServer server) {
    TestFlows.clicks(server, "counted-page", "counted-e");
    openPage(server.visitor());

    Count cost = least(server, () -> () -> openPage(server.visitor()));

    assertThat(cost).isEqualTo(TWO);
  }

  private static void openPage(ApiClient visitor) {
    assertThat(visitor.navigate("/if/flow/counted-page/").text()).contains("counted-e");
  }

  @Test
  void refusingAPasswordCostsTheSameWhoeverItIs(RunningServer server) {
    String hash = server.bean(PasswordHasher.class).hash("right");
    add(server, new NewUser("counted-active", "", "", true), hash);
    add(server, new NewUser("counted-inactive", "", "", false), hash);
    add(server, new NewUser("counted-passwordless", "", "", true), null);

    List<Count> costs =
        Stream.of("active", "inactive", "passwordless", "unknown")
            .map(kind -> least(server, () -> wrongPasswordOf(server, "counted-" + kind)))
            .toList();

    assertThat(costs).containsOnly(costs.getFirst());
  }

  /** The run, the attempt, whether there is a device, the login with its event, one to spare. */
  @Test
  void loggingInCostsNothingForItsEvent(RunningServer server) {
    String hash = server.bean(PasswordHasher.class).hash("right");
    add(server, new NewUser("counted-login", "", "", true), hash);

    Count cost =
        least(
            server,
            () -> {
              ApiClient visitor = server.visitor();
              visitor.get(LoginSteps.LOGIN);
              visitor.post(LoginSteps.LOGIN, Map.of("uid_field", "counted-login"));
              return () -> visitor.post(LoginSteps.LOGIN, Map.of("password", "right"));
            });

    assertThat(cost.statements()).isLessThanOrEqualTo(5);
    assertThat(cost.endings()).isZero();
  }

  private static void add(RunningServer server, NewUser user, @Nullable String hash) {
    server.bean(UserRepository.class).add(user, hash, List.of(), Instant.now());
  }

  private static Runnable wrongPasswordOf(RunningServer server, String name) {
    ApiClient visitor = server.visitor();
    visitor.get(LoginSteps.LOGIN);
    visitor.post(LoginSteps.LOGIN, Map.of("uid_field", name));
    return () -> visitor.post(LoginSteps.LOGIN, Map.of("password", "wrong"));
  }

  private static Count least(RunningServer server, Supplier<Runnable> prepared) {
    return Stream.generate(prepared)
        .limit(TRIES)
        .map(server.database()::during)
        .min(Comparator.comparingInt(Count::statements))
        .orElseThrow();
  }
}
