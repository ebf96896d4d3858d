package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.application.port.Uses;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.rbac.UsedBy.Action;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.Reference;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Who refers to an object, on PostgreSQL. */
public final class JooqUses implements Uses {

  private static final ModelName USER = ModelName.of("authentik_core.user");
  private static final Comparator<UsedBy> ORDER =
      Comparator.comparing((UsedBy used) -> used.user().model().text())
          .thenComparing(UsedBy::name)
          .thenComparing(used -> used.user().pk());

  private final JooqDatabase database;
  private final ConfigJson configs;

  public JooqUses(JooqDatabase database, ConfigJson configs) {
    this.database = database;
    this.configs = configs;
  }

  @Override
  public List<UsedBy> list(ObjectKey of) {
    Optional<?> key = of.model().equals(USER) ? JooqKeys.findNumber(of) : JooqKeys.findUuid(of);
    Optional<String> query = JooqReferrers.find(of.model());
    return query.isEmpty() || key.isEmpty()
        ? List.of()
        : database.current().resultQuery(query.get(), DSL.val(key.get())).fetch().stream()
            .map(row -> used(row, of))
            .sorted(ORDER)
            .toList();
  }

  private UsedBy used(Record row, ObjectKey of) {
    String name = row.get("name", String.class);
    String pk = row.get("pk", String.class);
    String kind = row.get("kind", String.class);
    if (kind == null) {
      String action = row.get("action", String.class).toUpperCase(Locale.ROOT);
      ModelName model = ModelName.of(row.get("model", String.class));
      return new UsedBy(new ObjectKey(model, pk), name, Action.valueOf(action));
    }
    var user = new ObjectKey(ModelName.of(StageKinds.modelLabel(kind)), pk);
    var stage =
        new Stage(
            new StageId(UUID.fromString(pk)),
            new StageName(name),
            configs.readStage(kind, row.get("config", STAGE.CONFIG.getType())),
            0);
    return new UsedBy(
        user,
        name,
        stage.findWithout(reference(of)).isPresent() ? Action.SET_NULL : Action.LEFT_DANGLING);
  }

  private static Reference reference(ObjectKey of) {
    UUID id = UUID.fromString(of.pk());
    if (of.model().model().endsWith("policy")) {
      return new Reference.ToPolicy(new PolicyId(id));
    }
    return switch (of.model().text()) {
      case "authentik_flows.flow" -> new Reference.ToFlow(new FlowId(id));
      case "authentik_stages_prompt.prompt" -> new Reference.ToPrompt(new PromptId(id));
      case "authentik_core.group" -> new Reference.ToGroup(new GroupId(id));
      default -> new Reference.ToStage(new StageId(id));
    };
  }
}
