package dev.sluice.adapter.persistence.invitation;

import static dev.sluice.adapter.persistence.jooq.Tables.INVITATION;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.jooq.tables.records.InvitationRecord;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.InvitationRepository;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Invitations on PostgreSQL. */
public final class JooqInvitationRepository implements InvitationRepository {

  private static final Constraints GONE =
      new Constraints(
          Map.of(
              "invitation_created_by_fkey", missing("created_by", "user"),
              "invitation_flow_fkey", missing("flow", "flow")));

  /** What makes an invitation. */
  static final List<Field<?>> FIELDS = Arrays.asList(INVITATION.fields());

  private final JooqDatabase database;
  private final Json json;

  public JooqInvitationRepository(JooqDatabase database, Json json) {
    this.database = database;
    this.json = json;
  }

  private static Problem missing(String field, String thing) {
    return new Problem(field, "does_not_exist", "There is no such " + thing + ".");
  }

  @Override
  public Optional<Invitation> find(InvitationId id, Instant now) {
    return database
        .current()
        .select(FIELDS)
        .from(INVITATION)
        .where(INVITATION.ID.eq(id.value()))
        .and(INVITATION.EXPIRES.gt(now))
        .fetchOptional(row -> invitation(row, json));
  }

  @Override
  public void add(Invitation invitation) {
    DSLContext transaction = database.write();
    InvitationRecord row = row(invitation);
    GONE.check(() -> transaction.insertInto(INVITATION).set(row).execute());
  }

  @Override
  public void update(Invitation invitation) {
    DSLContext transaction = database.write();
    InvitationRecord row = row(invitation);
    int updated =
        GONE.check(() ->
            transaction
                .update(INVITATION)
                .set(row)
                .where(INVITATION.ID.eq(invitation.id().value()))
                .execute());
    if (updated == 0) {
      throw new FlowFault.NotFound("invitation");
    }
  }

  @Override
  public boolean remove(InvitationId id) {
    return database.write().deleteFrom(INVITATION).where(INVITATION.ID.eq(id.value())).execute()
        == 1;
  }

  private InvitationRecord row(Invitation invitation) {
    UserId creator = invitation.creator();
    FlowId flow = invitation.flow();
    var row = new InvitationRecord();
    row.setId(invitation.id().value());
    row.setName(invitation.name());
    row.setExpires(invitation.expires());
    row.setFixedData(json.write(invitation.fixedData()));
    row.setCreatedBy(creator == null ? null : creator.value());
    row.setSingleUse(invitation.singleUse());
    row.setFlowId(flow == null ? null : flow.value());
    return row;
  }

  static Invitation invitation(Record row, Json json) {
    Long creator = row.get(INVITATION.CREATED_BY);
    var flow = row.get(INVITATION.FLOW_ID);
    return new Invitation(
        new InvitationId(row.get(INVITATION.ID)),
        row.get(INVITATION.NAME),
        row.get(INVITATION.EXPIRES),
        json.readFields(row.get(INVITATION.FIXED_DATA)),
        creator == null ? null : new UserId(creator),
        row.get(INVITATION.SINGLE_USE),
        flow == null ? null : new FlowId(flow));
  }
}
