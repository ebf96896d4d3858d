package dev.sluice.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.PostgresExtension;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqUnitOfWorkIT {

  private final CountingDataSource counting;
  private final JooqDatabase database;
  private final JooqUnitOfWork unitOfWork;

  JooqUnitOfWorkIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.database = new JooqDatabase(counting);
    this.unitOfWork = new JooqUnitOfWork(database);
  }

  @BeforeEach
  void forget() {
    database.apart().query("delete from installation").execute();
  }

  @Test
  void beginsNoTransactionForReads() {
    Count count = counting.during(() -> unitOfWork.perform(this::steps));

    assertThat(count).isEqualTo(new Count(1, 0));
  }

  @Test
  void beginsWithTheFirstWriteAndCommitsOnce() {
    Count count =
        counting.during(() ->
            unitOfWork.perform(() -> {
              assertThat(unitOfWork.isWriting()).isFalse();
              write("one");
              assertThat(unitOfWork.isWriting()).isTrue();
              write("two");
              return steps();
            }));

    assertThat(count).isEqualTo(new Count(3, 1));
    assertThat(steps()).isEqualTo(2);
  }

  @Test
  void seesItsOwnWritesBeforeOthersDo() {
    unitOfWork.perform(() -> {
      write("one");
      assertThat(steps()).isEqualTo(1);
      assertThat(database.apart().fetch(STEPS)).isEmpty();
      return null;
    });
  }

  @Test
  void undoesEverythingWhenTheWorkThrows() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            unitOfWork.perform(() -> {
              write("one");
              throw new IllegalStateException("no");
            }))
        .withMessage("no");

    assertThat(steps()).isZero();
    assertThat(unitOfWork.isWriting()).isFalse();
  }

  @Test
  void joinsTheUnitAroundIt() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            unitOfWork.perform(() -> {
              unitOfWork.perform(() -> write("inner"));
              throw new IllegalStateException("no");
            }));

    assertThat(steps()).isZero();
  }

  @Test
  void writesAtOnceOutsideOfUnits() {
    Count count = counting.during(() -> write("one"));

    assertThat(count).isEqualTo(new Count(1, 0));
    assertThat(steps()).isEqualTo(1);
  }

  private static final String STEPS = "select step from installation";

  private int write(String step) {
    return database
        .write()
        .query("insert into installation (step, done) values ({0}, now())", DSL.val(step))
        .execute();
  }

  private int steps() {
    return database.current().fetch(STEPS).size();
  }
}
