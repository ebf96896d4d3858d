package dev.sluice.adapter.persistence.database;

import static dev.sluice.adapter.persistence.jooq.Routines.requireRow;

import org.jooq.CommonTableExpression;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Makes an error of a write that meets nothing, because somebody else was first: so that everything
 * that is sent with it is undone too, without asking in between how many rows it wrote.
 */
public final class JooqGuard {

  private JooqGuard() {}

  /**
   * What to select.
   *
   * @param written the write, with one row for each row that it wrote
   * @param what is named in the {@link dev.sluice.domain.shared.FlowFault.Stale}
   */
  public static Field<Long> of(CommonTableExpression<?> written, String what) {
    Field<Long> rows = DSL.field(DSL.select(DSL.count().cast(Long.class)).from(written));
    return requireRow(rows, DSL.inline(what));
  }
}
