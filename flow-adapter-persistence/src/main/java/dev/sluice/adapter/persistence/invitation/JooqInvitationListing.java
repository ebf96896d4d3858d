package dev.sluice.adapter.persistence.invitation;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.INVITATION;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.flow.JooqFlowListing;
import dev.sluice.adapter.persistence.identity.JooqPartialUser;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.invitation.InvitationRow;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;

/** Invitations on PostgreSQL, expired ones too, with who made them and what they are for. */
public final class JooqInvitationListing extends JooqListing<InvitationRow> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(
              INVITATION
                  .leftJoin(USER_ACCOUNT)
                  .on(USER_ACCOUNT.ID.eq(INVITATION.CREATED_BY))
                  .leftJoin(FLOW)
                  .on(FLOW.ID.eq(INVITATION.FLOW_ID)),
              INVITATION.ID)
          .with("name", INVITATION.NAME)
          .with("expires", INVITATION.EXPIRES)
          .with("fixed_data", INVITATION.FIXED_DATA)
          .with("created_by", INVITATION.CREATED_BY)
          .with("created_by__username", USER_ACCOUNT.USERNAME)
          .with("single_use", INVITATION.SINGLE_USE)
          .with("flow", INVITATION.FLOW_ID)
          .with("flow__slug", FLOW.SLUG)
          .searchedIn(INVITATION.NAME, USER_ACCOUNT.USERNAME, INVITATION.EXPIRES, FLOW.SLUG)
          .newestFirst(INVITATION.EXPIRES);

  public JooqInvitationListing(JooqDatabase database, Json json) {
    super(database, COLUMNS, new Reading<>(selected(), row -> row(row, json)));
  }

  private static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(JooqInvitationRepository.FIELDS);
    selected.addAll(JooqPartialUser.FIELDS);
    selected.addAll(JooqFlowListing.selected());
    return selected;
  }

  private static InvitationRow row(Record row, Json json) {
    return new InvitationRow(
        JooqInvitationRepository.invitation(row, json),
        row.get(INVITATION.CREATED_BY) == null ? null : JooqPartialUser.read(row),
        row.get(INVITATION.FLOW_ID) == null ? null : JooqFlowListing.row(row));
  }
}
