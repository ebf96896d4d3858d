package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.InvitationRepository;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class InvitationRepositoryContract {

  private final InvitationRepository invitations;
  private final UserId creator;

  InvitationRepositoryContract(Storage storage) {
    this.invitations = storage.invitations();
    this.creator = Fixtures.addedUser(storage);
  }

  private static Invitation invitation(InvitationId id, @Nullable UserId creator) {
    Value list = new Value.Items(List.of(Value.of(1), Value.of("b"), Value.NULL));
    return new Invitation(
        id,
        unique("invitation"),
        NOW.plus(Duration.ofHours(1)),
        new Value.Fields(Map.of("attributes", new Value.Fields(Map.of("list", list)))),
        creator,
        true,
        null);
  }

  private Invitation invitation() {
    return invitation(new InvitationId(UUID.randomUUID()), creator);
  }

  @Test
  void findsAnInvitation() {
    Invitation invitation = invitation();

    invitations.add(invitation);

    assertThat(invitations.find(invitation.id(), NOW)).contains(invitation);
    assertThat(invitations.find(new InvitationId(UUID.randomUUID()), NOW)).isEmpty();
  }

  @Test
  void findsNoExpiredInvitation() {
    Invitation invitation = invitation();
    invitations.add(invitation);

    assertThat(invitations.find(invitation.id(), invitation.expires().minusMillis(1))).isPresent();
    assertThat(invitations.find(invitation.id(), invitation.expires())).isEmpty();
  }

  @Test
  void replacesAnInvitation() {
    Invitation former = invitation();
    invitations.add(former);
    Invitation changed = invitation(former.id(), null);

    invitations.update(changed);

    assertThat(invitations.find(former.id(), NOW)).contains(changed);
  }

  @Test
  void replacesNoneThatIsGone() {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> invitations.update(invitation()));
  }

  @Test
  void refusesACreatorWhoIsGone() {
    var nobody = new UserId(creator.value() + 1_000_000);

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> invitations.add(invitation(new InvitationId(UUID.randomUUID()), nobody)))
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly("created_by"));
  }

  @Test
  void isUsedUpByOneOfMany() throws Exception {
    Invitation invitation = invitation();
    invitations.add(invitation);
    Callable<Boolean> use = () -> invitations.remove(invitation.id());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(8, use)))
          .extracting(Future::get)
          .containsOnlyOnce(true);
    }
    assertThat(invitations.find(invitation.id(), NOW)).isEmpty();
  }
}
