package dev.sluice.adapter.persistence.database;

import static dev.sluice.adapter.persistence.jooq.Tables.INSTALLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.shared.FlowFault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class WritesIT {

  private static final Count ONE_EXCHANGE = new Count(1, 0);
  private static final Count NOTHING = new Count(0, 0);

  private static final PreparedSql ADD =
      PreparedSql.of(
          DSL.insertInto(INSTALLATION)
              .set(PreparedSql.places(INSTALLATION.STEP, INSTALLATION.DONE)));
  private static final PreparedSql TOUCH = guarded();
  private static final PreparedSql BROKEN =
      PreparedSql.of(DSL.query("insert into installation (step, done) values ('x', null)"));

  private final CountingDataSource counting;
  private final JooqDatabase database;
  private final JooqUnitOfWork unitOfWork;

  WritesIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.database = new JooqDatabase(counting);
    this.unitOfWork = new JooqUnitOfWork(database);
  }

  @BeforeEach
  void forget() {
    database.apart().deleteFrom(INSTALLATION).execute();
  }

  @Test
  void goInOneExchangeThatIsATransaction() {
    Count count =
        counting.during(() ->
            unitOfWork.perform(() -> {
              add("one");
              touch("one");
              add("two");
              return unitOfWork.isWriting();
            }));

    assertThat(count).isEqualTo(ONE_EXCHANGE);
    assertThat(steps()).containsExactly("one", "two");
  }

  /** Repeated, because the driver sends a statement otherwise once it knows what it answers. */
  @RepeatedTest(4)
  void areAllUndoneWhenAGuardedOneMeetsNothing() {
    add("there");

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() ->
            unitOfWork.perform(() -> {
              add("one");
              touch("there");
              add("two");
              touch("absent");
              return true;
            }))
        .withMessageContaining("the step");

    assertThat(steps()).containsExactly("there");
  }

  @RepeatedTest(4)
  void areAllUndoneWhenOneIsWrong() {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() ->
            unitOfWork.perform(() -> {
              add("one");
              database.save(BROKEN, Map.of());
              add("two");
              return true;
            }));

    assertThat(steps()).isEmpty();
  }

  @Test
  void leaveAConnectionThatWorksWhenTheyFail() {
    for (int i = 0; i < 30; i++) {
      assertThatExceptionOfType(FlowFault.Stale.class).isThrownBy(() -> touch("absent"));
    }

    assertThat(steps()).isEmpty();
  }

  @Test
  void areNeverSentWhenTheWorkThrows() {
    Count count =
        counting.during(() ->
            assertThatIllegalStateException()
                .isThrownBy(() ->
                    unitOfWork.perform(() -> {
                      add("one");
                      throw new IllegalStateException("no");
                    })));

    assertThat(count).isEqualTo(NOTHING);
  }

  @Test
  void areSeenByTheReadsThatFollow() {
    unitOfWork.perform(() -> {
      add("one");
      assertThat(unitOfWork.isWriting()).isFalse();
      assertThat(steps()).containsExactly("one");
      assertThat(unitOfWork.isWriting()).isTrue();
      add("two");
      assertThat(steps()).containsExactly("one", "two");
      return true;
    });

    assertThat(steps()).containsExactly("one", "two");
  }

  @Test
  void comeBeforeAWriteThatAnswers() {
    unitOfWork.perform(() -> {
      add("one");
      return database.write().deleteFrom(INSTALLATION).execute();
    });

    assertThat(steps()).isEmpty();
  }

  @Test
  void areUndoneWithTheTransactionThatTheyJoined() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            unitOfWork.perform(() -> {
              add("one");
              assertThat(steps()).hasSize(1);
              throw new IllegalStateException("no");
            }));

    assertThat(steps()).isEmpty();
  }

  @Test
  void areSentAtOnceWithoutAUnitOfWork() {
    assertThat(counting.during(() -> add("one"))).isEqualTo(ONE_EXCHANGE);
    assertThat(steps()).containsExactly("one");
  }

  private void add(String step) {
    database.save(ADD, Map.of("step", step, "done", Instant.EPOCH));
  }

  private void touch(String step) {
    database.save(TOUCH, Map.of("step", step, "done", Instant.EPOCH));
  }

  private List<String> steps() {
    return database
        .current()
        .selectFrom(INSTALLATION)
        .orderBy(INSTALLATION.STEP)
        .fetch(INSTALLATION.STEP);
  }

  private static PreparedSql guarded() {
    var touched =
        DSL.name("touched")
            .as(
                DSL.update(INSTALLATION)
                    .set(PreparedSql.places(INSTALLATION.DONE))
                    .where(INSTALLATION.STEP.eq(PreparedSql.of(INSTALLATION.STEP)))
                    .returningResult(INSTALLATION.STEP));
    return PreparedSql.of(DSL.with(touched).select(JooqGuard.of(touched, "the step")));
  }
}
