package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.jooq.tables.UserAccount;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Joins a person with all groups into a query, ancestors included, so that none needs a second. */
public final class JooqSubject {

  private final UserAccount account;
  private final Field<Boolean> superuser;
  private final Field<UUID[]> groups;
  private final Field<String> locale;

  private JooqSubject(String alias) {
    this.account = USER_ACCOUNT.as(alias);
    this.superuser = DSL.field(DSL.name(alias + "_groups", "superuser"), SQLDataType.BOOLEAN);
    this.groups = DSL.field(DSL.name(alias + "_groups", "ids"), SQLDataType.UUID.array());
    this.locale =
        DSL.field("{0} -> 'settings' ->> 'locale'", SQLDataType.CLOB, account.ATTRIBUTES)
            .as(alias + "_locale");
  }

  /** A person under an alias that nothing else in the query has. */
  public static JooqSubject as(String alias) {
    return new JooqSubject(alias);
  }

  /** The column for a person, or null for somebody who is not stored. */
  public static @Nullable Long key(Subject subject) {
    UserId id = subject.id();
    return id == null ? null : id.value();
  }

  /** What to select. */
  public List<Field<?>> fields() {
    return List.of(
        account.ID,
        account.USERNAME,
        account.NAME,
        account.EMAIL,
        account.ACTIVE,
        superuser,
        groups,
        locale);
  }

  /**
   * What to join.
   *
   * @param key the column that identifies the person
   */
  public String join(String key) {
    return "left join user_account %1$s on %1$s.id = %2$s ".formatted(account.getName(), key)
        + groupsJoin();
  }

  /** The person's own table, for a query that begins with it. */
  Table<?> table() {
    return DSL.table("user_account %s ".formatted(account.getName()) + groupsJoin());
  }

  /** The person's columns, for conditions. */
  UserAccount account() {
    return account;
  }

  private String groupsJoin() {
    return "left join lateral person_groups(%1$s.id) %1$s_groups on true "
        .formatted(account.getName());
  }

  /** The person as of now, or null where there is none. */
  public @Nullable Subject read(Record row) {
    Long id = row.get(account.ID);
    return id == null
        ? null
        : new Subject(
            new UserId(id),
            row.get(account.USERNAME),
            row.get(account.NAME),
            row.get(account.EMAIL),
            row.get(account.ACTIVE),
            Boolean.TRUE.equals(row.get(superuser)),
            groups(row.get(groups)),
            Objects.requireNonNullElse(row.get(locale), ""));
  }

  private static Set<GroupId> groups(UUID @Nullable [] ids) {
    return ids == null
        ? Set.of()
        : Arrays.stream(ids).map(GroupId::new).collect(Collectors.toUnmodifiableSet());
  }
}
