package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.UserPaths;
import dev.sluice.application.port.UserPaths.Filter;
import dev.sluice.domain.rbac.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Paths of accounts on PostgreSQL. */
public final class JooqUserPaths implements UserPaths {

  private static final List<Field<String>> SEARCHED =
      List.of(
          USER_ACCOUNT.EMAIL,
          USER_ACCOUNT.NAME,
          USER_ACCOUNT.USERNAME,
          DSL.cast(USER_ACCOUNT.UUID, String.class));

  private final JooqDatabase database;

  public JooqUserPaths(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public List<String> list(Filter filter) {
    var conditions = new ArrayList<Condition>();
    conditions.add(visible(filter.visible()));
    filter.terms().forEach(term -> conditions.add(has(term)));
    Optional.ofNullable(filter.path()).map(USER_ACCOUNT.PATH::eq).ifPresent(conditions::add);
    Optional.ofNullable(filter.pathStart())
        .map(USER_ACCOUNT.PATH::startsWith)
        .ifPresent(conditions::add);
    return database
        .current()
        .selectDistinct(USER_ACCOUNT.PATH)
        .from(USER_ACCOUNT)
        .where(conditions)
        .fetch(USER_ACCOUNT.PATH)
        .stream()
        .sorted()
        .toList();
  }

  private static Condition visible(Visibility visible) {
    return switch (visible) {
      case Visibility.Everything() -> DSL.noCondition();
      case Visibility.Objects(var pks) ->
          USER_ACCOUNT.ID.eq(DSL.any(pks.stream().map(Long::valueOf).toArray(Long[]::new)));
      case Visibility.OwnRows(var owner) -> USER_ACCOUNT.ID.eq(owner.value());
      case Visibility.Nothing() -> DSL.falseCondition();
    };
  }

  private static Condition has(String term) {
    return DSL.or(SEARCHED.stream().map(field -> field.containsIgnoreCase(term)).toList());
  }
}
