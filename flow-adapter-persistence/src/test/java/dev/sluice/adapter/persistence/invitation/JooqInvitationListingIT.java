package dev.sluice.adapter.persistence.invitation;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.application.invitation.InvitationRow;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqInvitationListingIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;

  JooqInvitationListingIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
  }

  private Invitation added(@Nullable UserId creator, @Nullable FlowId flow, Instant expires) {
    var id = new InvitationId(UUID.randomUUID());
    var invitation =
        new Invitation(id, unique("invitation"), expires, Value.Fields.NONE, creator, false, flow);
    ports.invitations().add(invitation);
    return invitation;
  }

  private List<InvitationRow> list(Criterion... criteria) {
    return ports.invitationListing().list(ListQuery.all(List.of(criteria), 100)).rows();
  }

  @Test
  void showsWhoMadeItAndWhatItIsFor() {
    UserId creator = ports.users().add(person(), null, List.of(), NOW);
    Flow flow = Flow.named(unique("invited"), FlowDesignation.ENROLLMENT);
    ports.flows().add(flow);
    Invitation invitation = added(creator, flow.id(), NOW);

    InvitationRow row = ports.invitationListing().find(invitation.key()).orElseThrow();

    assertThat(row.invitation()).isEqualTo(invitation);
    assertThat(row.creator()).extracting(PartialUser::pk).isEqualTo(creator);
    assertThat(row.flow()).extracting(one -> one.flow().slug()).isEqualTo(flow.slug());
    String name = ports.users().find(creator).orElseThrow().username();
    assertThat(list(Criterion.is("created_by__username", Value.of(name)))).containsExactly(row);
    assertThat(list(Criterion.is("flow__slug", Value.of(flow.slug().value()))))
        .containsExactly(row);
  }

  @Test
  void showsInvitationsOfNobodyToAnything() {
    Invitation invitation = added(null, null, NOW);

    assertThat(list(Criterion.is("name", Value.of(invitation.name()))))
        .containsExactly(new InvitationRow(invitation, null, null));
  }

  @Test
  void showsTheLastToExpireFirst() {
    Instant end = Instant.parse("2126-01-01T00:00:00Z");
    Invitation first = added(null, null, end.plusSeconds(1));
    Invitation second = added(null, null, end);

    assertThat(list()).extracting(InvitationRow::invitation).startsWith(first, second);
  }

  @Test
  void asksTwiceWhateverThereIs() {
    added(null, null, NOW);

    assertThat(counting.during(() -> list()).statements()).isLessThanOrEqualTo(2);
  }

  @Test
  void goesWithItsFlowAndStaysWithoutItsCreator() {
    UserId creator = ports.users().add(person(), null, List.of(), NOW);
    Flow flow = Flow.named(unique("invited"), FlowDesignation.ENROLLMENT);
    ports.flows().add(flow);
    Invitation bound = added(null, flow.id(), NOW);
    Invitation free = added(creator, null, NOW);

    ports.unitOfWork().perform(() -> ports.flows().remove(flow.id()));
    ports.users().remove(creator);

    assertThat(ports.invitationListing().find(bound.key())).isEmpty();
    assertThat(ports.invitationListing().find(free.key()))
        .map(InvitationRow::invitation)
        .map(Invitation::creator)
        .isEmpty();
  }
}
