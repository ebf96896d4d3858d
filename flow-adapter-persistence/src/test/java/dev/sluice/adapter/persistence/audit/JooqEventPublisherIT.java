package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Client;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqEventPublisherIT {

  private static final UserId JANE = new UserId(7);
  private static final Subject SUBJECT =
      new Subject(JANE, "jane", "Jane", "jane@example.org", true, false, Set.of());

  private static final String BOB =
      "{\"model\": {\"pk\": 8, \"app\": \"authentik_core\", \"name\": \"bob\","
          + " \"model_name\": \"user\"}}";

  private static final String FALLBACK =
      "{\"pk\": \"00000000000000000000000000000000\", \"app\": \"authentik_brands\","
          + " \"name\": \"Brand fallback\", \"model_name\": \"brand\"}";

  private final JooqPorts ports;
  private final JooqEventPublisher events;

  JooqEventPublisherIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.events = ports.eventPublisher();
  }

  @BeforeEach
  void forgetEvents() {
    ports.database().apart().query("delete from event").execute();
  }

  @Test
  void tellsHowSomebodyLoggedIn() {
    var evidence =
        new Evidence(
            List.of(
                proof(new UserId(8), EvidenceKind.TOTP),
                proof(JANE, EvidenceKind.APP_PASSWORD),
                proof(JANE, EvidenceKind.SMS)));

    events.publish(new AuditEvent.LoggedIn(SUBJECT, evidence), CLIENT, NOW);

    assertThat(told())
        .containsExactly(
            "login",
            "192.0.2.7",
            "{\"pk\": 7, \"email\": \"jane@example.org\", \"username\": \"jane\"}",
            "{\"auth_method\": \"token\", \"auth_method_args\": {\"proofs\": [\"token\","
                + " \"sms\"]}}",
            FALLBACK,
            "2026-11-22 10:00:00.123456",
            "2027-11-22 10:00:00.123456");
  }

  @Test
  void tellsWhySomebodyDidNot() {
    Subject claimed = Subject.claiming("nobody");

    events.publish(new AuditEvent.LoginFailed(claimed, "password", "wrong password"), CLIENT, NOW);

    assertThat(told())
        .contains(
            "login_failed",
            "{\"stage\": \"password\", \"reason\": \"wrong password\", \"username\": \"nobody\"}")
        .contains("{\"email\": \"nobody\", \"username\": \"nobody\"}");
  }

  @Test
  void tellsTheRest() {
    events.publish(new AuditEvent.LoggedOut(SUBJECT), CLIENT, NOW);
    assertThat(told()).contains("logout", "{}");

    forgetEvents();
    events.publish(new AuditEvent.ConfigurationError(SUBJECT, "broken", null), CLIENT, NOW);
    assertThat(told()).contains("configuration_error", "{\"message\": \"broken\"}");
  }

  @Test
  void tellsWhyASessionEnded() {
    var breach = new SessionBinding.Breach("network.missing", "64500", null);

    events.publish(
        new AuditEvent.SessionBroken(SUBJECT, breach, "192.0.2.1", "10.0.0.1"), CLIENT, NOW);

    assertThat(told())
        .contains("logout")
        .anySatisfy(context ->
            assertThat(context)
                .contains("\"ip\": {\"new\": \"10.0.0.1\", \"previous\": \"192.0.2.1\"}")
                .contains("\"reason\": \"network.missing\"")
                .contains("\"previous_value\": \"64500\"")
                .contains("\"logout_reason\": "));
  }

  @Test
  void tellsWhichSecretSomebodyViewed() {
    var pair =
        stored(
            "authentik_crypto.certificatekeypair",
            "01234567-89ab-cdef-0123-456789abcdef",
            "my \"pair\"");

    events.publish(new AuditEvent.SecretViewed(SUBJECT, pair, "private_key"), CLIENT, NOW);

    assertThat(told())
        .contains(
            "secret_view",
            "{\"type\": \"private_key\", \"secret\": {\"pk\": \"0123456789abcdef0123456789abcdef\","
                + " \"app\": \"authentik_crypto\", \"name\": \"my \\\"pair\\\"\","
                + " \"model_name\": \"certificatekeypair\"}}");
  }

  @Test
  void tellsWhatSomebodyMadeChangedAndRemoved() {
    StoredObject bob = stored("authentik_core.user", "8", "bob");

    events.publish(new AuditEvent.ModelCreated(SUBJECT, bob), CLIENT, NOW);
    assertThat(told()).contains("model_created", BOB);

    forgetEvents();
    events.publish(new AuditEvent.ModelUpdated(SUBJECT, bob), CLIENT, NOW);
    assertThat(told()).contains("model_updated", BOB);

    forgetEvents();
    events.publish(new AuditEvent.ModelDeleted(SUBJECT, bob), CLIENT, NOW);
    assertThat(told()).contains("model_deleted", BOB);
  }

  @Test
  void tellsWhoActedAsSomebodyElse() {
    var root = new Subject(new UserId(1), "root", "", "", true, true, Set.of());
    String both =
        "{\"pk\": 1, \"email\": \"\", \"username\": \"root\", \"on_behalf_of\": {\"pk\": 7,"
            + " \"email\": \"jane@example.org\", \"username\": \"jane\"}}";

    events.publish(new AuditEvent.ImpersonationStarted(root, SUBJECT, "ticket 7"), CLIENT, NOW);
    assertThat(told()).contains("impersonation_started", both, "{\"reason\": \"ticket 7\"}");

    forgetEvents();
    events.publish(new AuditEvent.ImpersonationEnded(root, SUBJECT), CLIENT, NOW);
    assertThat(told()).contains("impersonation_ended", both, "{}");

    forgetEvents();
    StoredObject bob = stored("authentik_core.user", "8", "bob");
    events.publish(new AuditEvent.ModelUpdated(SUBJECT, bob).by(root), CLIENT, NOW);
    assertThat(told()).contains("model_updated", both, BOB);
  }

  @Test
  void tellsWhichTokenHasANewKey() {
    StoredObject robot = stored("authentik_core.token", "0123", "robot");

    events.publish(
        new AuditEvent.SecretRotated(Subject.ANONYMOUS, robot, "It was rotated."), CLIENT, NOW);

    assertThat(told())
        .contains(
            "secret_rotate",
            "{\"token\": {\"pk\": 123, \"app\": \"authentik_core\", \"name\": \"robot\","
                + " \"model_name\": \"token\"}, \"message\": \"It was rotated.\"}");
  }

  @Test
  void tellsWhosePasswordIsNew() {
    events.publish(new AuditEvent.PasswordSet(SUBJECT).by(null), CLIENT, NOW);

    assertThat(told())
        .contains("password_set", "{}")
        .contains("{\"pk\": 7, \"email\": \"jane@example.org\", \"username\": \"jane\"}");
  }

  @Test
  void tellsWhoseSessionItWas() {
    var root = new Subject(new UserId(1), "root", "", "", true, true, Set.of());

    events.publish(new AuditEvent.LoggedOut(SUBJECT).seenBy(root), CLIENT, NOW);

    assertThat(told())
        .contains(
            "{\"pk\": 7, \"email\": \"jane@example.org\", \"username\": \"jane\","
                + " \"authenticated_as\": {\"pk\": 1, \"email\": \"\", \"username\": \"root\"}}");
  }

  @Test
  void tellsOfTheRequestWithoutItsSecrets() {
    var request =
        new HttpRequest(
            "POST",
            "/api/v3/flows/executor/login/",
            Map.of("query", "next=%2F&flow_token=hunter2"),
            "a browser",
            "de",
            "id-7");
    var client = new Client("", "localhost", "", request);

    events.publish(new AuditEvent.LoggedOut(Subject.ANONYMOUS), client, NOW);

    assertThat(told())
        .contains(
            "255.255.255.255",
            "{\"username\": \"AnonymousUser\", \"is_anonymous\": true}",
            "{\"http_request\": {\"args\": {\"next\": \"/\", \"flow_token\":"
                + " \"********************\"}, \"path\": \"/api/v3/flows/executor/login/\","
                + " \"method\": \"POST\", \"request_id\": \"id-7\","
                + " \"user_agent\": \"a browser\"}}");
  }

  @Test
  void tellsNobodyOfWhatTheSystemDid() {
    events.publish(
        new AuditEvent.ModelCreated(Subject.ANONYMOUS, stored("authentik_core.user", "8", "bob")),
        Client.UNKNOWN,
        NOW);

    assertThat(told()).contains("{}", BOB);
  }

  @Test
  void tellsTheBrandOfTheHostInTheSameExchange() {
    ports.brands().add(brand("example.org", false));
    ports.brands().add(brand("login.example.org", false));
    ports.brands().add(brand("elsewhere.example", true));

    assertThat(brandAt("EXAMPLE.org")).contains("\"Brand example.org\"");
    assertThat(brandAt("a.login.example.org")).contains("\"Brand login.example.org\"");
    assertThat(brandAt("evilexample.org")).contains("\"Default brand\"");
    ports.database().apart().query("delete from brand").execute();
  }

  private String brandAt(String host) {
    var client = new Client("192.0.2.7", host, "", HttpRequest.NONE);
    forgetEvents();
    events.publish(new AuditEvent.LoggedOut(SUBJECT), client, NOW);
    return told().get(4);
  }

  private static Brand brand(String domain, boolean isDefault) {
    var id = new BrandId(UUID.randomUUID());
    Brand named = Brand.named(id, domain, Map.of());
    return isDefault
        ? named
        : new Brand(id, domain, false, "", "", "", "", "", "", Map.of(), Map.of());
  }

  @Test
  void isUndoneWithTheUnitOfWork() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            ports
                .unitOfWork()
                .perform(() -> {
                  events.publish(new AuditEvent.LoggedOut(SUBJECT), CLIENT, NOW);
                  throw new IllegalStateException("no");
                }));

    assertThat(ports.database().current().fetch("select id from event")).isEmpty();
  }

  private List<String> told() {
    return Stream.of(
            ports
                .database()
                .current()
                .fetchSingle(
                    """
                    select action, client_address, "user"::text, context::text, brand::text,
                      (created at time zone 'utc')::text, (expires at time zone 'utc')::text
                    from event
                    """)
                .intoArray())
        .map(String::valueOf)
        .toList();
  }

  private static StoredObject stored(String model, String pk, String name) {
    return new ObjectKey(ModelName.of(model), pk).named(name);
  }

  private static Proof proof(UserId user, EvidenceKind kind) {
    return new Proof(user, kind, Set.of(), null, NOW);
  }
}
