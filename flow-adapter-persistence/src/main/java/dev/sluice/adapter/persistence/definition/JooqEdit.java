package dev.sluice.adapter.persistence.definition;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What one unit of work edits: nobody else does meanwhile, and revisions are made at its end. */
final class JooqEdit implements Consumer<DSLContext> {

  private static final long LOCK = 0x736c_7569_6365_0001L;

  private final JooqRenewal renewal;
  private final Set<UUID> touched = new LinkedHashSet<>();

  private JooqEdit(JooqRenewal renewal) {
    this.renewal = renewal;
  }

  /**
   * Begins an edit. Edits wait for each other: of two that overlap, the second would else write a
   * definition without what the first is about to commit. They are rare, and short.
   */
  static JooqEdit begin(DSLContext transaction, JooqRenewal renewal) {
    transaction.query("select pg_advisory_xact_lock({0})", DSL.val(LOCK)).execute();
    return new JooqEdit(renewal);
  }

  void touch(Collection<UUID> flows) {
    touched.addAll(flows);
  }

  /** Makes the revisions of what was touched so far. */
  @Override
  public void accept(DSLContext transaction) {
    UUID[] flows = touched.toArray(UUID[]::new);
    touched.clear();
    renewal.renew(transaction, flows);
  }
}
