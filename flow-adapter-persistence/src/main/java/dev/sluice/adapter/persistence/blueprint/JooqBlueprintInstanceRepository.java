package dev.sluice.adapter.persistence.blueprint;

import static dev.sluice.adapter.persistence.jooq.Tables.BLUEPRINT_INSTANCE;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Blueprints that are kept, on PostgreSQL. */
public final class JooqBlueprintInstanceRepository implements BlueprintInstanceRepository {

  private static final Constraints CONSTRAINTS =
      new Constraints(
          Map.of(
              "blueprint_instance_name_key",
              new Problem("name", "unique", "This field must be unique."),
              "blueprint_instance_pkey",
              new Problem("pk", "unique", "This field must be unique.")));

  private final JooqDatabase database;
  private final JooqBlueprintInstanceRow rows;

  public JooqBlueprintInstanceRepository(JooqDatabase database, Json json) {
    this.database = database;
    this.rows = new JooqBlueprintInstanceRow(json);
  }

  @Override
  public Optional<BlueprintInstance> find(BlueprintInstanceId id) {
    return database
        .current()
        .selectFrom(BLUEPRINT_INSTANCE)
        .where(BLUEPRINT_INSTANCE.ID.eq(id.value()))
        .fetchOptional(rows::read);
  }

  @Override
  public List<BlueprintInstance> list() {
    return database
        .current()
        .selectFrom(BLUEPRINT_INSTANCE)
        .orderBy(BLUEPRINT_INSTANCE.NAME)
        .fetch(rows::read);
  }

  @Override
  public void add(BlueprintInstance instance) {
    DSLContext transaction = database.write();
    CONSTRAINTS.check(
        () -> transaction.insertInto(BLUEPRINT_INSTANCE).set(rows.of(instance)).execute());
  }

  @Override
  public void update(BlueprintInstance instance) {
    DSLContext transaction = database.write();
    CONSTRAINTS.check(() ->
        transaction
            .update(BLUEPRINT_INSTANCE)
            .set(rows.of(instance))
            .where(BLUEPRINT_INSTANCE.ID.eq(instance.id().value()))
            .execute());
  }

  @Override
  public void remove(BlueprintInstanceId id) {
    database
        .write()
        .deleteFrom(BLUEPRINT_INSTANCE)
        .where(BLUEPRINT_INSTANCE.ID.eq(id.value()))
        .execute();
  }
}
