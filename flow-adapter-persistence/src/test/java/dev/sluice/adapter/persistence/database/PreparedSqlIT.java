package dev.sluice.adapter.persistence.database;

import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;
import static dev.sluice.adapter.persistence.jooq.Tables.KNOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.shared.FlowFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class PreparedSqlIT {

  private static final List<Field<?>> TYPES =
      List.of(
          DSL.field("a", SQLDataType.UUID),
          DSL.field("b", SQLDataType.BIGINT),
          DSL.field("c", SQLDataType.INTEGER),
          DSL.field("d", SQLDataType.BOOLEAN),
          DSL.field("e", SQLDataType.VARCHAR),
          DSL.field("f", EVENT.CREATED.getDataType()),
          DSL.field("g", SQLDataType.JSONB));

  private final JooqDatabase database;

  PreparedSqlIT(DataSource source) {
    this.database = new JooqDatabase(source);
  }

  @Test
  void bindsEveryType() {
    Map<String, Object> values =
        Map.of(
            "a",
            new UUID(1, 2),
            "b",
            3L,
            "c",
            4,
            "d",
            true,
            "e",
            "five : :six",
            "f",
            Instant.parse("2026-01-02T03:04:05.678901Z"),
            "g",
            JSONB.jsonb("{\"a\": 1}"));

    assertThat(echo(values)).containsExactlyElementsOf(new TreeMap<>(values).values());
  }

  @Test
  void bindsNoValueOfEveryType() {
    var values = new HashMap<String, @Nullable Object>();
    TYPES.forEach(field -> values.put(field.getName(), null));

    assertThat(echo(values)).containsOnlyNulls();
  }

  @Test
  void preparesOnceWhetherThereIsAValueOrNot() {
    Field<UUID> place = DSL.field("id", SQLDataType.UUID);
    var query =
        PreparedSql.of(
            DSL.select(DSL.cast(PreparedSql.of(place), place).as("probe")), List.of(place));
    var unit = new JooqUnit(database);
    var absent = new HashMap<String, @Nullable Object>();
    absent.put("id", null);

    for (int i = 0; i < 20; i++) {
      query.fetch(unit.transaction(), i % 2 == 0 ? absent : Map.of("id", new UUID(0, i)));
    }
    Record prepared =
        unit.transaction()
            .fetchSingle(
                """
                select count(*), sum(generic_plans + custom_plans) as runs
                from pg_prepared_statements where statement like '%probe%'\
                """);
    unit.rollBack();

    assertThat(prepared.get("count", Long.class)).isEqualTo(1);
    assertThat(prepared.get("runs", Long.class)).isGreaterThan(10);
  }

  @Test
  void namesAValueThatIsMissing() {
    var query = PreparedSql.of(DSL.select(PreparedSql.of(EVENT.ACTION)), List.of(EVENT.ACTION));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> query.fetch(database.current(), Map.of()))
        .withMessageContaining("no value for action");
  }

  @Test
  void saysWhatKindOfMistakeItWas() {
    var insert =
        PreparedSql.of(
            DSL.insertInto(KNOWN_CLIENT)
                .set(
                    PreparedSql.places(
                        KNOWN_CLIENT.USER_ID, KNOWN_CLIENT.NETWORK, KNOWN_CLIENT.LAST_LOGIN)));
    var broken = PreparedSql.of(DSL.query("select nothing from nowhere"));

    var nameless = new HashMap<String, @Nullable Object>();
    nameless.put("user_id", 1L);
    nameless.put("network", null);
    nameless.put("last_login", Instant.EPOCH);

    assertThatThrownBy(() -> database.save(insert, nameless))
        .isInstanceOf(IntegrityConstraintViolationException.class);
    assertThatThrownBy(() ->
            database.save(
                insert, Map.of("user_id", -1L, "network", "n", "last_login", Instant.EPOCH)))
        .isInstanceOf(FlowFault.Stale.class);
    assertThatThrownBy(() -> database.save(broken, Map.of()))
        .isInstanceOf(DataAccessException.class);
  }

  private List<@Nullable Object> echo(Map<String, ? extends @Nullable Object> values) {
    List<Field<?>> casts =
        TYPES.stream().<Field<?>>map(field -> DSL.cast(PreparedSql.of(field), field)).toList();
    Record row =
        PreparedSql.of(DSL.select(casts), TYPES).fetch(database.current(), values).orElseThrow();
    var echoed = new ArrayList<@Nullable Object>();
    TYPES.forEach(field -> echoed.add(row.get(field)));
    return echoed;
  }
}
