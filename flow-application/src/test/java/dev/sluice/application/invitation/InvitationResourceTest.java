package dev.sluice.application.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.TokenLifetime;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Passwords;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationResourceTest {

  private static final Passwords NONE = (owner, password, former) -> Optional.empty();

  private final InMemoryPorts ports = new InMemoryPorts();
  private final MutableClock clock = new MutableClock();
  private final UserId ada = user("ada");
  private final InvitationResource resource =
      new InvitationResource(
          new Rows(),
          ports.invitations(),
          new NoCache(),
          new PrimaryKeys(new FixedIds()),
          new InvitationLifetime(new TokenLifetime(Duration.ofDays(1)), clock));

  private UserId user(String name) {
    return ports.users().add(new NewUser(name, "", "", true), null, List.of(), clock.instant());
  }

  private Author author(Grants grants) {
    Subject subject = ports.users().find(ada).orElseThrow().asSubject();
    return new Author(subject, grants, Client.UNKNOWN, null);
  }

  private InvitationAttributes sent(Map<String, Object> fields) {
    return resource.profile().attributes().require((Value.Fields) PlainData.value(fields));
  }

  private Invitation added(Map<String, Object> fields, Author author) {
    resource.add(sent(fields), null, author);
    return ports.invitations().list().getLast();
  }

  private static InvitationAttributes by(@Nullable UserId creator) {
    return new InvitationAttributes("welcome", null, Value.Fields.NONE, creator, false, null);
  }

  @Test
  void isMadeByWhoeverCalls() {
    Invitation invitation = added(Map.of("name", "welcome"), author(Grants.NONE));

    assertThat(invitation.creator()).isEqualTo(ada);
    assertThat(invitation.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(1)));
    assertThat(invitation.singleUse()).isFalse();
    assertThat(invitation.fixedData()).isEqualTo(Value.Fields.NONE);
  }

  @Test
  void isMadeByNobodyWhereTheSystemDoes() {
    Invitation invitation = added(Map.of("name", "welcome"), Author.SYSTEM);

    assertThat(invitation.creator()).isNull();
    assertThat(resource.find(invitation.key()).orElseThrow().shown().createdBy().username())
        .isEqualTo("AnonymousUser");
  }

  @Test
  void isMadeByWhomABlueprintOfASuperuserNames() {
    UserId bob = user("bob");

    InvitationAttributes prepared = resource.prepared(by(bob), null, author(Grants.ALL), NONE);
    resource.add(prepared, null, author(Grants.ALL));

    assertThat(ports.invitations().list().getLast().creator()).isEqualTo(bob);
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> resource.prepared(by(bob), null, author(Grants.NONE), NONE))
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly("created_by"));
  }

  @Test
  void keepsItsCreatorWhenOthersChangeIt() {
    Invitation before = added(Map.of("name", "welcome", "single_use", true), Author.SYSTEM);
    Stored<InvitationAttributes, InvitationView> stored = resource.find(before.key()).orElseThrow();

    resource.update(stored, by(stored.attributes().createdBy()), author(Grants.ALL));

    Invitation after = ports.invitations().list().getLast();
    assertThat(after.creator()).isNull();
    assertThat(after.singleUse()).isFalse();
  }

  @Test
  void wantsASlug() {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> sent(Map.of("name", "not a slug")))
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly("name"));
  }

  /** The invitations of the fake, without creators and flows. */
  private final class Rows implements Listing<InvitationRow> {

    @Override
    public Page<InvitationRow> list(ListQuery query) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InvitationRow> find(String key) {
      return ports.invitations().list().stream()
          .filter(invitation -> invitation.id().value().toString().equals(key))
          .map(invitation -> new InvitationRow(invitation, null, null))
          .findFirst();
    }

    @Override
    public Optional<InvitationRow> find(ObjectKey key) {
      return find(key.pk());
    }
  }

  /** A node that keeps nothing. */
  private static final class NoCache implements DefinitionCache {

    @Override
    public int count() {
      return 0;
    }

    @Override
    public int count(FlowId flow) {
      return 0;
    }

    @Override
    public int countPolicies() {
      return 0;
    }

    @Override
    public void clear() {}
  }
}
