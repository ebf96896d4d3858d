package dev.sluice.adapter.persistence.audit;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.jooq.Routines;
import dev.sluice.application.port.EventMonths;
import dev.sluice.application.port.UnitOfWork;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Months of events as partitions of a table. */
public final class JooqEventMonths implements EventMonths {

  private static final long LOCK = 0x736c_7569_6365_0003L;

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;

  public JooqEventMonths(JooqDatabase database, UnitOfWork unitOfWork) {
    this.database = database;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public int turn(Instant from, Instant until) {
    return unitOfWork.perform(() -> turn(database.write(), from, until));
  }

  /** Whoever reads for long is not waited for, because everybody would wait behind. */
  private static int turn(DSLContext transaction, Instant from, Instant until) {
    transaction.query("set local lock_timeout = '2s'").execute();
    boolean alone =
        Boolean.TRUE.equals(
            transaction
                .resultQuery("select pg_try_advisory_xact_lock({0})", DSL.val(LOCK))
                .fetchSingle(0, Boolean.class));
    if (!alone) {
      return 0;
    }
    int made = Routines.prepareEventMonths(transaction.configuration(), from, until);
    return made + Routines.dropEventMonths(transaction.configuration(), from);
  }
}
