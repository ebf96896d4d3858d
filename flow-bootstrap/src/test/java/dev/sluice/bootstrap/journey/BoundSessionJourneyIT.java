package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.identity.GeoipBinding;
import dev.sluice.domain.identity.NetworkBinding;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;

/** Sessions move about, as far as a proxy says. */
@ExtendWith(PostgresExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class BoundSessionJourneyIT {

  private RunningServer server;

  @BeforeAll
  void start(DataSource database) {
    server =
        RunningServer.knowingPlaces(
            (PGSimpleDataSource) database, "--sluice.trusted-proxies=127.0.0.1,::1");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aBoundSessionEndsWhereItMayNotBeUsed() throws Exception {
    String flow = boundLogin();
    TestPeople.add(server, "bound", "");
    ApiClient member = server.visitor().from("192.0.2.220");
    member.get(flow);
    member.post(flow, Map.of("uid_field", "bound"));
    assertThat(member.post(flow, LoginSteps.PASSWORD).field("component"))
        .isEqualTo("xak-flow-redirect");
    long before = TestFlows.countEvents(server, "logout");

    ApiClient neighbor = member.from("192.0.2.221");
    assertThat(neighbor.get(LoginSteps.ME).status()).isEqualTo(200);
    ApiClient thief = member.from("198.51.100.220");
    assertThat(thief.get(LoginSteps.ME).status()).isEqualTo(403);

    assertThat(member.get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(TestFlows.countEvents(server, "logout")).isEqualTo(before + 1);
  }

  private String boundLogin() {
    Stage login =
        Stage.named(
            "bound-login",
            new UserLoginStage(
                TimeDelta.ZERO,
                TimeDelta.ZERO,
                TimeDelta.ZERO,
                NetworkBinding.BIND_ASN,
                GeoipBinding.NO_BINDING,
                false,
                true));
    TestFlows.add(
        server,
        Flow.named("bound", FlowDesignation.AUTHENTICATION),
        Stage.named("bound-who", IdentificationStage.by(UserField.USERNAME)),
        Stage.named("bound-password", PasswordStage.checkedBy(PasswordBackend.INBUILT)),
        login);
    return TestFlows.path("bound");
  }
}
