package dev.sluice.adapter.persistence.definition;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.EditLocks;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Set;
import org.jooq.impl.DSL;

/** Edits on PostgreSQL wait for locks that its transactions hold. */
public final class JooqEditLocks implements EditLocks {

  private static final Set<String> PARTS = Set.of("authentik_flows", "authentik_policies");
  private static final Set<String> KINDS = Set.of("stage", "policy");

  private final JooqDatabase database;
  private final JooqRevisions revisions;

  public JooqEditLocks(JooqDatabase database, JooqRevisions revisions) {
    this.database = database;
    this.revisions = revisions;
  }

  @Override
  public void hold(ObjectKey object) {
    if (isOfDefinition(object.model())) {
      revisions.hold();
      return;
    }
    database
        .transaction()
        .query(
            "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
            DSL.val("sluice edit " + object.model() + " " + object.pk()))
        .execute();
  }

  private static boolean isOfDefinition(ModelName model) {
    return PARTS.contains(model.appLabel()) || KINDS.stream().anyMatch(model.model()::endsWith);
  }
}
