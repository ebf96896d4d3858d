package dev.sluice.adapter.persistence.identity;

import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP_PARENT;

import dev.sluice.adapter.persistence.audit.JooqForgottenPeople;
import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.JooqGuard;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.rbac.JooqFarewell;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Users and groups on PostgreSQL. */
public final class JooqUserRepository implements UserRepository {

  private static final Constraints USERNAME =
      Constraints.unique("user_account_username_key", "A user", "username");
  private static final Constraints GROUP_NAME =
      Constraints.unique("user_group_name_key", "A group", "name");

  private static final PreparedSql ADD =
      PreparedSql.of(
          DSL.insertInto(USER_ACCOUNT)
              .set(
                  PreparedSql.places(
                      USER_ACCOUNT.USERNAME,
                      USER_ACCOUNT.NAME,
                      USER_ACCOUNT.EMAIL,
                      USER_ACCOUNT.PASSWORD_HASH,
                      USER_ACCOUNT.ACTIVE,
                      USER_ACCOUNT.TYPE,
                      USER_ACCOUNT.PATH,
                      USER_ACCOUNT.ATTRIBUTES,
                      USER_ACCOUNT.JOINED,
                      USER_ACCOUNT.PASSWORD_CHANGED,
                      USER_ACCOUNT.UPDATED))
              .onConflict(USER_ACCOUNT.USERNAME)
              .doNothing()
              .returningResult(USER_ACCOUNT.ID),
          List.of(USER_ACCOUNT.ID));

  private static final PreparedSql LOGGED_IN = PreparedSql.of(loggingIn());

  private static final PreparedSql ACTIVATED = PreparedSql.of(activating());

  private static final JooqSubject PERSON = JooqSubject.as("u");

  private final JooqDatabase database;
  private final JooqUser users;
  private final Json json;
  private final JooqFarewell farewell;
  private final JooqForgottenPeople forgotten;
  private final PreparedSql byId;
  private final Map<Lookup, PreparedSql> lookups = new ConcurrentHashMap<>();

  public JooqUserRepository(
      JooqDatabase database, Json json, JooqFarewell farewell, JooqForgottenPeople forgotten) {
    this.database = database;
    this.farewell = farewell;
    this.forgotten = forgotten;
    this.users = new JooqUser(json);
    this.json = json;
    this.byId =
        PreparedSql.of(
            DSL.select(users.fields())
                .from(USER_ACCOUNT)
                .where(USER_ACCOUNT.ID.eq(PreparedSql.of(USER_ACCOUNT.ID))),
            users.fields());
  }

  @Override
  public Optional<User> find(UserId id) {
    return byId.fetch(database.current(), Map.of("id", id.value())).map(users::read);
  }

  @Override
  public Optional<Subject> find(List<UserField> fields, String value, boolean ignoringCase) {
    if (fields.isEmpty() || value.isBlank()) {
      return Optional.empty();
    }
    return lookups
        .computeIfAbsent(new Lookup(fields, ignoringCase), JooqUserRepository::query)
        .fetch(database.current(), Map.of("value", value))
        .map(PERSON::read);
  }

  @Override
  public UserId add(
      NewUser user, @Nullable String passwordHash, List<GroupId> groups, Instant now) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("username", user.username());
    values.put("name", user.name());
    values.put("email", user.email());
    values.put("password_hash", passwordHash);
    values.put("active", user.active());
    values.put("type", ConstantNames.of(user.type()));
    values.put("path", user.path());
    values.put("attributes", json.write(user.attributes()));
    values.put("joined", now);
    values.put("password_changed", now);
    values.put("updated", now);
    UserId added =
        ADD.fetch(database.write(), values)
            .map(row -> new UserId(row.get(USER_ACCOUNT.ID)))
            .orElseThrow(() -> new FlowFault.Invalid(List.copyOf(USERNAME.problems().values())));
    if (!groups.isEmpty()) {
      updateGroups(added, groups);
    }
    return added;
  }

  @Override
  public void updateLogin(UserId id, Instant now) {
    database.save(LOGGED_IN, Map.of("last_login", now, "id", id.value()));
  }

  /** Whoever was locked out in between is not met, and all of the login is undone. */
  private static Query loggingIn() {
    var arrived =
        DSL.name("arrived")
            .as(
                DSL.update(USER_ACCOUNT)
                    .set(PreparedSql.places(USER_ACCOUNT.LAST_LOGIN))
                    .where(USER_ACCOUNT.ID.eq(PreparedSql.of(USER_ACCOUNT.ID)))
                    .and(USER_ACCOUNT.ACTIVE)
                    .returningResult(USER_ACCOUNT.ID));
    return DSL.with(arrived).select(JooqGuard.of(arrived, "the user"));
  }

  /**
   * The lock is stronger than the update's own: it also waits for those who refer to the user in
   * rows that nobody sees yet, and makes others wait who want to.
   */
  @Override
  public void lockDown(UserId id, Lockdown measures, Instant now) {
    DSLContext transaction = database.transaction();
    transaction
        .select(USER_ACCOUNT.ID)
        .from(USER_ACCOUNT)
        .where(USER_ACCOUNT.ID.eq(id.value()))
        .forUpdate()
        .fetch();
    var update = transaction.update(USER_ACCOUNT).set(USER_ACCOUNT.UPDATED, now);
    if (measures.deactivating()) {
      update = update.set(USER_ACCOUNT.ACTIVE, false);
    }
    if (measures.takingPassword()) {
      update =
          update
              .set(USER_ACCOUNT.PASSWORD_HASH, (String) null)
              .set(USER_ACCOUNT.PASSWORD_CHANGED, now);
    }
    update.where(USER_ACCOUNT.ID.eq(id.value())).execute();
  }

  @Override
  public void updatePassword(
      UserId id, String passwordHash, @Nullable SessionId kept, Instant now) {
    UUID spared = kept == null ? null : kept.value();
    DSLContext transaction = database.write();
    var ended =
        DSL.name("ended")
            .as(
                DSL.deleteFrom(SESSION)
                    .where(SESSION.USER_ID.eq(id.value()))
                    .and(SESSION.ID.isDistinctFrom(spared))
                    .returningResult(SESSION.ID));
    transaction
        .with(ended)
        .update(USER_ACCOUNT)
        .set(USER_ACCOUNT.PASSWORD_HASH, passwordHash)
        .set(USER_ACCOUNT.PASSWORD_CHANGED, now)
        .set(USER_ACCOUNT.UPDATED, now)
        .where(USER_ACCOUNT.ID.eq(id.value()))
        .execute();
  }

  @Override
  public void update(UserId id, NewUser user, @Nullable Instant lastLogin, Instant now) {
    int updated =
        USERNAME.check(() ->
            database.attempt(transaction ->
                transaction
                    .update(USER_ACCOUNT)
                    .set(USER_ACCOUNT.USERNAME, user.username())
                    .set(USER_ACCOUNT.NAME, user.name())
                    .set(USER_ACCOUNT.EMAIL, user.email())
                    .set(USER_ACCOUNT.ACTIVE, user.active())
                    .set(USER_ACCOUNT.TYPE, ConstantNames.of(user.type()))
                    .set(USER_ACCOUNT.PATH, user.path())
                    .set(USER_ACCOUNT.ATTRIBUTES, json.write(user.attributes()))
                    .set(USER_ACCOUNT.LAST_LOGIN, lastLogin)
                    .set(USER_ACCOUNT.UPDATED, now)
                    .where(USER_ACCOUNT.ID.eq(id.value()))
                    .execute()));
    if (updated == 0) {
      throw new FlowFault.NotFound("user");
    }
  }

  @Override
  public void updateGroups(UserId id, List<GroupId> groups) {
    UUID[] ids = groups.stream().map(GroupId::value).toArray(UUID[]::new);
    JooqMembers.GROUPS.replace(database.write(), DSL.val(id.value()), DSL.val(ids));
  }

  @Override
  public void activate(UserId id, Instant now) {
    database.save(ACTIVATED, Map.of("id", id.value(), "updated", now));
  }

  private static Query activating() {
    var activated =
        DSL.name("activated")
            .as(
                DSL.update(USER_ACCOUNT)
                    .set(USER_ACCOUNT.ACTIVE, DSL.inline(true))
                    .set(PreparedSql.places(USER_ACCOUNT.UPDATED))
                    .where(USER_ACCOUNT.ID.eq(PreparedSql.of(USER_ACCOUNT.ID)))
                    .returningResult(USER_ACCOUNT.ID));
    return DSL.with(activated).select(JooqGuard.of(activated, "the user"));
  }

  @Override
  public void remove(UserId id) {
    farewell.to(new ObjectKey(ModelName.of("authentik_core.user"), Long.toString(id.value())));
    forgotten.forget(id);
    database.write().deleteFrom(USER_ACCOUNT).where(USER_ACCOUNT.ID.eq(id.value())).execute();
  }

  @Override
  public void add(Group group, List<GroupId> parents) {
    DSLContext transaction = database.write();
    GROUP_NAME.check(() ->
        transaction
            .insertInto(USER_GROUP)
            .set(USER_GROUP.ID, group.id().value())
            .set(USER_GROUP.NAME, group.name())
            .set(USER_GROUP.SUPERUSER, group.superuser())
            .set(USER_GROUP.ATTRIBUTES, json.write(group.attributes()))
            .execute());
    var rows =
        transaction.insertInto(
            USER_GROUP_PARENT, USER_GROUP_PARENT.GROUP_ID, USER_GROUP_PARENT.PARENT_ID);
    for (GroupId parent : parents) {
      rows = rows.values(group.id().value(), parent.value());
    }
    if (!parents.isEmpty()) {
      rows.execute();
    }
  }

  /** How somebody is looked up. */
  private record Lookup(List<UserField> fields, boolean ignoringCase) {}

  private static PreparedSql query(Lookup lookup) {
    Condition condition =
        DSL.or(lookup.fields.stream().map(field -> has(field, lookup.ignoringCase)).toList());
    return PreparedSql.of(
        DSL.select(PERSON.fields())
            .from(PERSON.table())
            .where(condition)
            .orderBy(PERSON.account().ACTIVE.desc(), PERSON.account().ID)
            .limit(DSL.inline(1)),
        PERSON.fields());
  }

  private static Condition has(UserField field, boolean ignoringCase) {
    Param<String> value = DSL.param("value", String.class);
    Field<String> column =
        switch (field) {
          case EMAIL -> PERSON.account().EMAIL;
          case USERNAME -> PERSON.account().USERNAME;
          case UPN -> DSL.field("({0} ->> 'upn')", String.class, PERSON.account().ATTRIBUTES);
        };
    return ignoringCase ? DSL.lower(column).eq(DSL.lower(value)) : column.eq(value);
  }
}
