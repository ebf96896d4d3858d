package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** A user in the columns of its row, and its groups with all ancestors in one more. */
final class JooqUser {

  private static final Field<JSONB> GROUPS =
      DSL.field(
              """
              (with recursive membership (group_id) as (
                select direct.group_id from user_group_member direct where direct.user_id = {0}
                union
                select up.parent_id from membership join user_group_parent up using (group_id))
              select coalesce(
                jsonb_agg(
                  jsonb_build_object(
                    'id', g.id, 'name', g.name, 'superuser', g.superuser,
                    'attributes', g.attributes)
                  order by g.name),
                '[]')
              from membership join user_group g on g.id = membership.group_id)
              """,
              JSONB.class, USER_ACCOUNT.ID)
          .as("groups");

  private final Json json;

  JooqUser(Json json) {
    this.json = json;
  }

  List<Field<?>> fields() {
    var fields = new ArrayList<Field<?>>(List.of(USER_ACCOUNT.fields()));
    fields.remove(USER_ACCOUNT.PASSWORD_HASH);
    fields.add(GROUPS);
    return fields;
  }

  User read(Record row) {
    return new User(
        new UserId(row.get(USER_ACCOUNT.ID)),
        row.get(USER_ACCOUNT.UUID),
        row.get(USER_ACCOUNT.USERNAME),
        row.get(USER_ACCOUNT.NAME),
        row.get(USER_ACCOUNT.EMAIL),
        row.get(USER_ACCOUNT.ACTIVE),
        ConstantNames.constant(UserType.class, row.get(USER_ACCOUNT.TYPE)),
        row.get(USER_ACCOUNT.PATH),
        json.readAttributes(row.get(USER_ACCOUNT.ATTRIBUTES)),
        List.of(json.read(row.get(GROUPS), Group[].class)),
        row.get(USER_ACCOUNT.JOINED),
        row.get(USER_ACCOUNT.LAST_LOGIN),
        row.get(USER_ACCOUNT.PASSWORD_CHANGED),
        row.get(USER_ACCOUNT.UPDATED));
  }
}
