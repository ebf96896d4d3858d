package dev.sluice.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class SchemaIT {

  private final JooqDatabase database;

  SchemaIT(DataSource source) {
    this.database = new JooqDatabase(source);
  }

  @Test
  void hasTablesToLookAt() {
    assertThat(names("select relname::text from pg_class where relkind = 'r' and " + OURS))
        .hasSizeGreaterThan(15)
        .contains("execution", "flow_revision");
  }

  @Test
  void givesEveryTableAPrimaryKey() {
    assertThat(
            names(
                """
                select relname::text from pg_class c
                where relkind = 'r' and %s and not exists (
                  select from pg_constraint where conrelid = c.oid and contype = 'p')
                """
                    .formatted(OURS)))
        .isEmpty();
  }

  @Test
  void indexesEveryForeignKey() {
    assertThat(
            names(
                """
                select conname::text from pg_constraint k
                where contype = 'f' and not exists (
                  select from pg_index i
                  where i.indrelid = k.conrelid
                    -- nothing is looked up by a key that is null
                    and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = (
                      select format('(%I IS NOT NULL)', a.attname) from pg_attribute a
                      where a.attrelid = k.conrelid and a.attnum = k.conkey[1]))
                    and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                """))
        .isEmpty();
  }

  @Test
  void namesEveryConstraintAfterItsTable() {
    assertThat(
            names(
                """
                select conname::text from pg_constraint k join pg_class c on c.oid = k.conrelid
                where %s and contype in ('f', 'u', 'p', 'c')
                  and conname not like relname || '\\_%%'
                """
                    .formatted(OURS)))
        .isEmpty();
  }

  @Test
  void hasNoEnumerations() {
    assertThat(names("select typname::text from pg_type where typtype = 'e'")).isEmpty();
  }

  private static final String OURS = "relnamespace = 'public'::regnamespace";

  private List<String> names(String query) {
    return database.current().resultQuery(query).fetch(0, String.class);
  }
}
