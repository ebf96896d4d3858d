package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.PROMPT;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;

import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Stages in the columns of their rows. */
public final class JooqStageReader {

  private static final Field<UUID> OWNER = DSL.field(DSL.name("used", "owner"), SQLDataType.UUID);

  /** The stages of each flow, those that stages refer to included. */
  private static final String USED =
      """
      (with recursive closure (owner, stage_id) as (
        select flow_id, stage_id from flow_stage_binding where flow_id = any({0})
        union
        select closure.owner, r.to_stage_id
        from closure join stage_reference r on r.stage_id = closure.stage_id
        where r.to_stage_id is not null)
      select owner, stage_id from closure) used
      """;

  private final ConfigJson configs;

  public JooqStageReader(ConfigJson configs) {
    this.configs = configs;
  }

  /** The stage of a row. */
  public Stage read(Record row) {
    return new Stage(
        new StageId(row.get(STAGE.ID)),
        new StageName(row.get(STAGE.NAME)),
        configs.readStage(row.get(STAGE.KIND), row.get(STAGE.CONFIG)),
        row.get(STAGE.VERSION));
  }

  Map<UUID, List<Stage>> listUsed(DSLContext context, UUID[] flows) {
    return context
        .select(OWNER)
        .select(STAGE.fields())
        .from(DSL.table(USED + "join stage on stage.id = used.stage_id", DSL.val(flows)))
        .fetchGroups(OWNER, this::read);
  }

  Map<UUID, Map<FlowId, FlowSlug>> listLinked(DSLContext context, UUID[] flows) {
    var linked = new HashMap<UUID, Map<FlowId, FlowSlug>>();
    context
        .select(OWNER, FLOW.ID, FLOW.SLUG)
        .from(
            DSL.table(
                USED
                    + """
                    join stage_reference on stage_reference.stage_id = used.stage_id
                    join flow on flow.id = stage_reference.to_flow_id
                    """,
                DSL.val(flows)))
        .forEach(row ->
            linked
                .computeIfAbsent(row.value1(), _ -> new HashMap<>())
                .put(new FlowId(row.value2()), new FlowSlug(row.value3())));
    return linked;
  }

  /** The policies that the stages of each flow refer to. */
  Map<UUID, List<Policy>> listPolicies(DSLContext context, UUID[] flows) {
    var policies = new JooqGuardReader(configs);
    return referred(context, flows, POLICY, "policy.id = r.to_policy_id")
        .fetchGroups(OWNER, policies::policy);
  }

  /** The fields of prompts that the stages of each flow refer to. */
  Map<UUID, List<Prompt>> listPrompts(DSLContext context, UUID[] flows) {
    return referred(context, flows, PROMPT, "prompt.id = r.to_prompt_id")
        .fetchGroups(OWNER, JooqPromptRow::read);
  }

  /** The rows of a table that the stages of each flow refer to, with the flow. */
  private static ResultQuery<Record> referred(
      DSLContext context, UUID[] flows, Table<?> table, String on) {
    String used = USED + "join stage_reference r on r.stage_id = used.stage_id join ";
    return context
        .selectDistinct(OWNER)
        .select(table.fields())
        .from(DSL.table(used + table.getName() + " on " + on, DSL.val(flows)));
  }
}
