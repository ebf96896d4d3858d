package dev.sluice.adapter.persistence.identity;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Lists of what something is in, or of what is in it, replaced as a whole.
 *
 * @param field what the wire calls the list
 * @param of the table of those that can be in the list
 * @param table with a row for each pair
 * @param holder the column of whatever has the list
 * @param listed the column of what is in the list
 */
record JooqMembers(String field, String of, String table, String holder, String listed) {

  static final JooqMembers PARENTS =
      new JooqMembers("parents", "user_group", "user_group_parent", "group_id", "parent_id");
  static final JooqMembers USERS =
      new JooqMembers("users", "user_account", "user_group_member", "group_id", "user_id");
  static final JooqMembers GROUPS =
      new JooqMembers("groups", "user_group", "user_group_member", "user_id", "group_id");

  /**
   * Replaces a list. What is in it is held until the transaction ends.
   *
   * @throws FlowFault.Invalid if one of them is not there
   */
  void replace(DSLContext on, Field<?> id, Field<?> ids) {
    Object missing =
        on.resultQuery(
                """
                select wanted.id from unnest({0}) wanted (id)
                where not exists (select from %s other where other.id = wanted.id for key share)
                limit 1
                """
                    .formatted(of),
                ids)
            .fetchAny(0);
    if (missing != null) {
      throw new FlowFault.Invalid(
          List.of(
              new Problem(
                  field,
                  "does_not_exist",
                  "Invalid pk \"" + missing + "\" - object does not exist.")));
    }
    on.query(
            """
            with gone as (delete from %1$s where %2$s = {0} and %3$s <> all ({1}))
            insert into %1$s (%2$s, %3$s)
            select {0}, wanted.id from unnest({1}) wanted (id) on conflict do nothing
            """
                .formatted(table, holder, listed),
            id,
            ids)
        .execute();
  }
}
