package dev.sluice.adapter.persistence.blueprint;

import static dev.sluice.adapter.persistence.jooq.Tables.BLUEPRINT_INSTANCE;

import dev.sluice.adapter.persistence.jooq.tables.records.BlueprintInstanceRecord;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.LastApplication;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Objects;
import org.jooq.JSONB;
import org.jooq.Record;

/** A blueprint that is kept, as a row. */
record JooqBlueprintInstanceRow(Json json) {

  BlueprintInstance read(Record row) {
    return new BlueprintInstance(
        new BlueprintInstanceId(row.get(BLUEPRINT_INSTANCE.ID)),
        row.get(BLUEPRINT_INSTANCE.NAME),
        row.get(BLUEPRINT_INSTANCE.PATH),
        row.get(BLUEPRINT_INSTANCE.CONTENT),
        fields(row.get(BLUEPRINT_INSTANCE.CONTEXT)),
        row.get(BLUEPRINT_INSTANCE.ENABLED),
        new LastApplication(
            ConstantNames.constant(
                LastApplication.Status.class, row.get(BLUEPRINT_INSTANCE.STATUS)),
            row.get(BLUEPRINT_INSTANCE.LAST_APPLIED),
            row.get(BLUEPRINT_INSTANCE.LAST_APPLIED_HASH),
            List.of(row.get(BLUEPRINT_INSTANCE.MANAGED_MODELS)),
            fields(row.get(BLUEPRINT_INSTANCE.METADATA))));
  }

  BlueprintInstanceRecord of(BlueprintInstance instance) {
    LastApplication last = instance.last();
    var row = new BlueprintInstanceRecord();
    row.setId(instance.id().value());
    row.setName(instance.name());
    row.setPath(instance.path());
    row.setContent(instance.content());
    row.setContext(document(instance.context()));
    row.setEnabled(instance.enabled());
    row.setStatus(ConstantNames.of(last.status()));
    row.setLastApplied(last.at());
    row.setLastAppliedHash(last.hash());
    row.setManagedModels(last.models().toArray(String[]::new));
    row.setMetadata(document(last.metadata()));
    return row;
  }

  private Value.Fields fields(JSONB document) {
    return (Value.Fields) PlainData.value(json.readAttributes(document));
  }

  private JSONB document(Value.Fields fields) {
    return json.write(Objects.requireNonNull(PlainData.plain(fields)));
  }
}
