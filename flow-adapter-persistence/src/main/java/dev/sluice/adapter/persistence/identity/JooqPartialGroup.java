package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP;

import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.identity.PartialGroup;
import dev.sluice.domain.id.GroupId;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** A group in the columns of something that belongs to it. */
public final class JooqPartialGroup {

  /** What makes one. */
  public static final List<Field<?>> FIELDS =
      List.of(USER_GROUP.ID, USER_GROUP.NAME, USER_GROUP.SUPERUSER, USER_GROUP.ATTRIBUTES);

  private static final Json JSON = new Json();

  private JooqPartialGroup() {}

  /** The group of a row. */
  public static PartialGroup read(Record row) {
    var id = new GroupId(row.get(USER_GROUP.ID));
    return new PartialGroup(
        id,
        id.number(),
        row.get(USER_GROUP.NAME),
        row.get(USER_GROUP.SUPERUSER),
        JSON.readAttributes(row.get(USER_GROUP.ATTRIBUTES)));
  }
}
