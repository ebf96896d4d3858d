package dev.sluice.adapter.persistence.listing;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectSelectStep;

/**
 * A listing on PostgreSQL: whatever belongs to a row comes with it, so that a window is one query.
 *
 * @param <V> a row
 */
public abstract class JooqListing<V> implements Listing<V> {

  private final JooqDatabase database;
  private final JooqColumns columns;
  private final Reading<V> reading;

  /**
   * @param columns what the model can be asked about
   * @param reading what makes a row
   */
  protected JooqListing(JooqDatabase database, JooqColumns columns, Reading<V> reading) {
    this.database = database;
    this.columns = columns;
    this.reading = reading;
  }

  /**
   * What makes a row.
   *
   * @param fields what is selected
   * @param mapper makes the row
   */
  public record Reading<V>(
      List<? extends SelectFieldOrAsterisk> fields, Function<Record, V> mapper) {

    public Reading {
      fields = List.copyOf(fields);
    }
  }

  @Override
  public Page<V> list(ListQuery query) {
    DSLContext current = database.current();
    Condition wanted = columns.wanted(query);
    List<V> rows =
        select(current, wanted)
            .orderBy(columns.order(query))
            .limit(query.limit())
            .offset(query.offset())
            .fetch(reading.mapper()::apply);
    if (rows.isEmpty() && query.limit() == 1 && query.offset() == 0) {
      // whoever looks for one thing has found that there is none
      return new Page<>(rows, 0);
    }
    long count = current.selectCount().from(columns.from()).where(wanted).fetchSingle().value1();
    return new Page<>(rows, count);
  }

  @Override
  public Optional<V> find(String key) {
    return find(JooqComparisons.equal(columns.key(), key));
  }

  @Override
  public Optional<V> find(ObjectKey key) {
    return find(JooqComparisons.equal(columns.pk(), key.pk()));
  }

  private Optional<V> find(Condition condition) {
    return select(database.current(), columns.base().and(condition))
        .limit(1)
        .fetchOptional(reading.mapper()::apply);
  }

  private SelectConditionStep<? extends Record> select(DSLContext current, Condition condition) {
    SelectSelectStep<Record> selected = current.select(reading.fields());
    return selected.from(columns.from()).where(condition);
  }
}
