package dev.sluice.adapter.persistence.rbac;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.application.port.Uses;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.rbac.UsedBy.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Forgets the grants on objects that are about to be removed, and on what goes with them. */
public final class JooqFarewell {

  private final JooqDatabase database;
  private final Uses uses;

  public JooqFarewell(JooqDatabase database, ConfigJson configs) {
    this.database = database;
    this.uses = new JooqUses(database, configs);
  }

  /**
   * Forgets the grants on one object.
   *
   * @param names the object under each of its models
   */
  public void to(ObjectKey... names) {
    var gone = new ArrayList<>(List.of(names));
    for (UsedBy used : uses.list(names[0])) {
      if (used.action() == Action.CASCADE) {
        gone.add(used.user());
      }
    }
    database
        .write()
        .query(
            """
            delete from object_grant g
            using permission p, unnest({0}, {1}, {2}) gone (app_label, model, pk)
            where p.app_label = gone.app_label and p.model = gone.model
              and g.permission_id = p.id and g.object_pk = gone.pk
            """,
            column(gone, key -> key.model().appLabel()),
            column(gone, key -> key.model().model()),
            column(gone, ObjectKey::pk))
        .execute();
  }

  private static Field<String[]> column(
      Collection<ObjectKey> keys, Function<ObjectKey, String> value) {
    return DSL.val(keys.stream().map(value).toArray(String[]::new));
  }
}
