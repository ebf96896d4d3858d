package dev.sluice.adapter.persistence.database;

import dev.sluice.domain.shared.FlowFault;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells a database that cannot be reached, or shuts down, from a statement that is wrong: the one
 * is worth another try, the other is a mistake of ours.
 */
final class JooqOutage implements ExecuteListener {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(JooqOutage.class.getName());

  /** What the function {@code require_row} raises. */
  private static final String NO_ROW = "SL001";

  private static final String DEADLOCK = "40P01";

  private static final Duration RETRY = Duration.ofSeconds(5);

  @Override
  public void exception(ExecuteContext context) {
    SQLException failure = context.sqlException();
    if (isOutage(failure)) {
      context.exception(unavailable(failure));
    } else if (failure != null && DEADLOCK.equals(failure.getSQLState())) {
      context.exception(overtaken());
    }
  }

  /** Of two that wait for each other, one goes on; for the other it is as if it came second. */
  private static FlowFault.Stale overtaken() {
    return new FlowFault.Stale("what somebody else changes too");
  }

  /** What the driver says, as what it means. */
  static RuntimeException translated(String what, SQLException failure) {
    if (isOutage(failure)) {
      return unavailable(failure);
    }
    if (DEADLOCK.equals(failure.getSQLState())) {
      return overtaken();
    }
    if (NO_ROW.equals(failure.getSQLState())) {
      return new FlowFault.Stale(message(failure));
    }
    return String.valueOf(failure.getSQLState()).startsWith("23")
        ? new IntegrityConstraintViolationException(what, failure)
        : new DataAccessException(what, failure);
  }

  private static String message(SQLException failure) {
    ServerErrorMessage told =
        failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
    String message = told == null ? null : told.getMessage();
    return message == null ? "the row" : message;
  }

  static FlowFault.Unavailable unavailable(@Nullable SQLException failure) {
    LOG.log(Level.WARNING, "The database is not available: {0}", failure);
    return new FlowFault.Unavailable("The database is not available.", RETRY);
  }

  // 08: the connection; 53: no resources; 57P: the server shuts down or starts (PostgreSQL A)
  private static boolean isOutage(@Nullable SQLException failure) {
    String state = failure == null ? null : failure.getSQLState();
    return state != null
        && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"));
  }
}
