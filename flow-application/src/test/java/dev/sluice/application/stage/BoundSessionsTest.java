package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Logins;
import dev.sluice.application.port.CountingHasher;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.identity.GeoipBinding;
import dev.sluice.domain.identity.NetworkBinding;
import dev.sluice.domain.identity.SessionBinding.Breach;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundSessionsTest {

  private static final String HOME = "192.0.2.1";
  private static final String OFFICE = "198.51.100.1";
  private static final String ABROAD = "203.0.113.1";

  private final Engine engine = new Engine(Flows.login(), Flows.clicks("setup", 1));
  private final Browser browser = engine.browser();

  @BeforeEach
  void addAda() {
    engine.addUser("ada", "secret");
    engine.ports().whereabouts().place(HOME, 64500, "PL");
    engine.ports().whereabouts().place(OFFICE, 64500, "PL");
    engine.ports().whereabouts().place(ABROAD, 64501, "FR");
  }

  private static UserLoginStage stage(NetworkBinding network, GeoipBinding geoip) {
    return new UserLoginStage(
        TimeDelta.ZERO, TimeDelta.ZERO, TimeDelta.ZERO, network, geoip, false, true);
  }

  private void logIn(NetworkBinding network, GeoipBinding geoip) {
    engine.ports().definitions().put(Flows.login(stage(network, geoip)));
    Logins.logIn(browser, "ada", "secret");
  }

  private boolean isLoggedInAt(String address) {
    Browser there = browser.at(address);
    var session = there.session();
    return session != null
        && engine
            .boundSessions()
            .find(session, there.client(), engine.clock().instant())
            .filter(found -> found.user().isStored())
            .isPresent();
  }

  private static List<Problem> problems(Engine engine, UserLoginStage stage) {
    var devices = new DeviceCookies(new PlainKeyring());
    var hasher = new CountingHasher(engine.ports().unitOfWork());
    return Handlers.all(engine.ports(), engine.brands(), hasher, devices).problems(stage);
  }

  @Test
  void goEverywhereUnlessTheyAreBound() {
    logIn(NetworkBinding.NO_BINDING, GeoipBinding.NO_BINDING);

    assertThat(isLoggedInAt(ABROAD)).isTrue();
    assertThat(isLoggedInAt("10.0.0.1")).isTrue();
  }

  @Test
  void goAsFarAsTheirNetworkGoes() {
    logIn(NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING);

    assertThat(isLoggedInAt(OFFICE)).isTrue();
    assertThat(isLoggedInAt(ABROAD)).isFalse();
    assertThat(isLoggedInAt(HOME)).isFalse();
  }

  @Test
  void goAsFarAsTheirCountryGoes() {
    logIn(NetworkBinding.NO_BINDING, GeoipBinding.BIND_CONTINENT_COUNTRY);

    assertThat(isLoggedInAt(OFFICE)).isTrue();
    assertThat(isLoggedInAt(ABROAD)).isFalse();
  }

  @Test
  void tellWhyTheyEnded() {
    logIn(NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING);
    isLoggedInAt(OFFICE);

    isLoggedInAt(ABROAD);

    assertThat(engine.ports().events().list())
        .filteredOn(AuditEvent.SessionBroken.class::isInstance)
        .containsExactly(
            new AuditEvent.SessionBroken(
                engine.ports().events().list().getLast().user(),
                new Breach("network.asn", "64500", "64501"),
                OFFICE,
                ABROAD));
  }

  @Test
  void leaveTheirFlowsToStrangers() {
    logIn(NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING);
    Browser abroad = browser.at(ABROAD);

    var step = abroad.open("setup");

    assertThat(step.display().isStored()).isFalse();
    assertThat(abroad.session()).isNotEqualTo(browser.session());
    assertThat(isLoggedInAt(HOME)).isFalse();
  }

  @Test
  void letTheirPersonLogInAnewFromWhereTheyAre() {
    logIn(NetworkBinding.BIND_ASN, GeoipBinding.NO_BINDING);
    Browser abroad = browser.at(ABROAD);

    Logins.identify(abroad, "ada");
    var step = abroad.post("login", "password", "secret");

    assertThat(step.answer()).isEqualTo(Answers.done());
  }

  @Test
  void needDatabases() {
    UserLoginStage bound = stage(NetworkBinding.BIND_ASN, GeoipBinding.BIND_CONTINENT);
    var here = problems(engine, bound);
    var elsewhere = problems(new Engine(), bound);

    assertThat(here).isEmpty();
    assertThat(elsewhere)
        .extracting(Problem::field)
        .containsExactly("network_binding", "geoip_binding");
    assertThat(problems(new Engine(), UserLoginStage.defaults())).isEmpty();
  }
}
