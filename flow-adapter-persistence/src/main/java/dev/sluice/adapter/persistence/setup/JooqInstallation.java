package dev.sluice.adapter.persistence.setup;

import static dev.sluice.adapter.persistence.jooq.Tables.INSTALLATION;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.Installation;
import dev.sluice.application.port.UnitOfWork;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What was done for this database, remembered in it. */
public final class JooqInstallation implements Installation {

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;
  private final InstantSource clock;

  public JooqInstallation(JooqDatabase database, UnitOfWork unitOfWork, InstantSource clock) {
    this.database = database;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public boolean has(String step) {
    return has(database.current(), step);
  }

  @Override
  public boolean once(String step, Runnable work) {
    return unitOfWork.perform(() -> {
      DSLContext transaction = database.write();
      lock(transaction, step);
      if (has(transaction, step)) {
        return false;
      }
      work.run();
      transaction
          .insertInto(INSTALLATION)
          .set(INSTALLATION.STEP, step)
          .set(INSTALLATION.DONE, clock.instant())
          .execute();
      return true;
    });
  }

  private static void lock(DSLContext transaction, String step) {
    transaction
        .query(
            "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
            DSL.val("sluice installation " + step))
        .execute();
  }

  private static boolean has(DSLContext context, String step) {
    return context.fetchExists(INSTALLATION, INSTALLATION.STEP.eq(step));
  }
}
