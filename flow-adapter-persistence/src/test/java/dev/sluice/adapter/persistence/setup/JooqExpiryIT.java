package dev.sluice.adapter.persistence.setup;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.flow;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.newRun;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static dev.sluice.adapter.persistence.contract.Fixtures.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Attempts.Purpose;
import dev.sluice.application.port.Expiry;
import dev.sluice.application.port.ReputationLimits;
import dev.sluice.application.port.Reputations.Deed;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqExpiryIT {

  private final DataSource source;
  private final JooqPorts ports;
  private final Expiry expiry;
  private final UserId user;

  JooqExpiryIT(DataSource source) {
    this.source = source;
    this.ports = new JooqPorts(source, InstantSource.fixed(NOW));
    this.expiry = new JooqExpiry(ports.database(), ports.unitOfWork());
    this.user = ports.users().add(person(), null, List.of(), NOW);
  }

  @BeforeEach
  void forgetTheRest() {
    for (String table :
        List.of("execution", "session", "token", "login_attempt", "known_client", "flow")) {
      execute("delete from " + table);
    }
  }

  @Test
  void removesRunsBeforeTheirSessions() {
    Session session = session();
    ports.executions().add(newRun(session, key(), waiting(added())));

    assertThat(expiry.removeExpired(NOW.plus(Duration.ofMinutes(30)).minusMillis(1))).isZero();
    assertThat(expiry.removeExpired(NOW.plus(Duration.ofMinutes(30)))).isEqualTo(1);
    assertThat(count("session")).isEqualTo(1);
    assertThat(expiry.removeExpired(session.expires())).isEqualTo(1);
    assertThat(count("session")).isZero();
  }

  @Test
  void forgetsLostRunsWhenTheyWouldHaveExpired() {
    FlowDefinition flow = added();
    Session session = session();
    ports.executions().add(newRun(session, key(), waiting(flow)));
    ports.flows().remove(flow.flow().id());

    assertThat(expiry.removeExpired(NOW.plus(Duration.ofMinutes(30)).minusMillis(1))).isZero();
    assertThat(expiry.removeExpired(NOW.plus(Duration.ofMinutes(30)))).isEqualTo(1);
    assertThat(count("lost_run")).isZero();
  }

  @Test
  void removesTokensButThoseForTheApi() {
    for (TokenIntent intent : TokenIntent.values()) {
      ports.tokens().add(token(intent), new TokenKey(unique("key")));
    }

    expiry.removeExpired(NOW);

    assertThat(count("token")).isEqualTo(1);
  }

  @Test
  void removesForgottenAttemptsAndClients() {
    var claimant = new Claimant("jane", user, "192.0.2.7", null);
    ports.attempts().claim(new Attempt(Purpose.PASSWORD, claimant, 3, NOW, "fingerprint"));
    ports.knownClients().add(user, "192.0.2.7", NOW);

    assertThat(expiry.removeExpired(NOW.plus(Duration.ofMinutes(15)))).isEqualTo(1);
    assertThat(expiry.removeExpired(NOW.plus(Duration.ofDays(30)))).isEqualTo(1);
  }

  @Test
  void removesForgottenScores() {
    Subject subject = Subject.claiming("jane");
    ports.reputations().record(new Deed(subject, "192.0.2.7", Location.UNKNOWN, false, NOW));
    Instant forgotten = NOW.plus(ReputationLimits.DEFAULT.expiry());

    assertThat(expiry.removeExpired(forgotten.minusMillis(1))).isZero();
    assertThat(expiry.removeExpired(forgotten)).isEqualTo(1);
  }

  @Test
  void removesInvitationsAndConsentsThatHaveExpired() {
    var id = new InvitationId(UUID.randomUUID());
    Instant end = NOW.plusSeconds(1);
    ports
        .invitations()
        .add(new Invitation(id, "welcome", end, Value.Fields.NONE, user, false, null));
    var wiki = new ConsentApplication(UUID.randomUUID(), "wiki", "Wiki");
    var kept = new ConsentApplication(UUID.randomUUID(), "kept", "Kept");
    ports.consents().add(new UserConsent(user, wiki, new LinkedHashSet<>(), end));
    ports.consents().add(new UserConsent(user, kept, new LinkedHashSet<>(), null));

    assertThat(expiry.removeExpired(end.minusMillis(1))).isZero();
    assertThat(expiry.removeExpired(end)).isEqualTo(2);
    assertThat(count("user_consent")).isEqualTo(1);
  }

  @Test
  void removesMoreThanABatch() {
    execute(
        """
        insert into login_attempt (key, failures, last_attempt, fingerprint, expires)
        select 'key ' || i, 1, timestamptz 'epoch', '', timestamptz 'epoch'
        from generate_series(1, 2500) i
        """);

    assertThat(expiry.removeExpired(NOW)).isEqualTo(2_500);
  }

  @Test
  void removesRevisionsThatNothingRunsAnyMore() {
    FlowDefinition first = added();
    ports.executions().add(newRun(session(), key(), waiting(first)));
    Flow flow = first.flow();
    ports.flows().update(flow);
    ports.flows().update(ports.flows().find(flow.slug()).orElseThrow());
    List<Long> three = revisions();
    assertThat(three).hasSize(3);

    expiry.removeExpired(NOW.plus(Duration.ofMinutes(10)));
    assertThat(revisions()).isEqualTo(three);
    execute("update execution set expires = expires + interval '1 day'");
    execute("update session set expires = expires + interval '1 day'");
    expiry.removeExpired(NOW.plus(Duration.ofHours(1)));
    assertThat(revisions()).containsExactly(three.getFirst(), three.getLast());
    execute("delete from execution");
    expiry.removeExpired(NOW.plus(Duration.ofHours(1)));
    assertThat(revisions()).containsExactly(three.getLast());
  }

  @Test
  void leavesTheWorkToTheNodeThatIsAtIt() {
    ports.sessions().add(session(), key(), CLIENT);
    Instant later = NOW.plus(Duration.ofDays(1));

    int meanwhile =
        ports
            .unitOfWork()
            .perform(() -> {
              ports
                  .database()
                  .write()
                  .fetch("select pg_advisory_xact_lock(" + JooqExpiry.LOCK + ")");
              return removedElsewhere(later);
            });

    assertThat(meanwhile).isZero();
    assertThat(expiry.removeExpired(later)).isEqualTo(1);
  }

  private int removedElsewhere(Instant now) {
    var node = new JooqPorts(source);
    return new JooqExpiry(node.database(), node.unitOfWork()).removeExpired(now);
  }

  private FlowDefinition added() {
    FlowDefinition flow = flow();
    flow.stages().forEach(ports.stages()::add);
    ports.flows().add(flow.flow());
    return ports.definitions().find(flow.flow().slug()).orElseThrow();
  }

  private Token token(TokenIntent intent) {
    return Token.of(new TokenId(UUID.randomUUID()), unique("token"), intent, user, NOW);
  }

  private void execute(String sql) {
    ports.database().apart().query(sql).execute();
  }

  private int count(String table) {
    return ports.database().current().fetch("select 1 from " + table).size();
  }

  private List<Long> revisions() {
    return ports
        .database()
        .current()
        .resultQuery("select revision from flow_revision order by revision")
        .fetch(0, Long.class);
  }
}
