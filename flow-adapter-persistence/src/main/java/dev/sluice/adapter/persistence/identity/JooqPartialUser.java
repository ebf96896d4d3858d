package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** A user in the columns of something that belongs to them. */
public final class JooqPartialUser {

  /** What makes one. */
  public static final List<Field<?>> FIELDS =
      List.of(
          USER_ACCOUNT.ID,
          USER_ACCOUNT.UUID,
          USER_ACCOUNT.USERNAME,
          USER_ACCOUNT.NAME,
          USER_ACCOUNT.ACTIVE,
          USER_ACCOUNT.LAST_LOGIN,
          USER_ACCOUNT.EMAIL,
          USER_ACCOUNT.ATTRIBUTES);

  private static final Json JSON = new Json();

  private JooqPartialUser() {}

  /** The user of a row. */
  public static PartialUser read(Record row) {
    return new PartialUser(
        new UserId(row.get(USER_ACCOUNT.ID)),
        row.get(USER_ACCOUNT.USERNAME),
        row.get(USER_ACCOUNT.NAME),
        row.get(USER_ACCOUNT.ACTIVE),
        row.get(USER_ACCOUNT.LAST_LOGIN),
        row.get(USER_ACCOUNT.EMAIL),
        JSON.readAttributes(row.get(USER_ACCOUNT.ATTRIBUTES)),
        User.uid(row.get(USER_ACCOUNT.UUID)));
  }
}
