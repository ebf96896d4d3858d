package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.jooq.Tables.PROMPT;

import dev.sluice.adapter.persistence.jooq.tables.records.PromptRecord;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import org.jooq.Record;

/** Fields of prompts in the columns of their rows. */
public final class JooqPromptRow {

  private JooqPromptRow() {}

  /** The row of a field. */
  public static PromptRecord of(Prompt prompt) {
    var row = new PromptRecord();
    row.setId(prompt.id().value());
    row.setName(prompt.name());
    row.setFieldKey(prompt.fieldKey());
    row.setLabel(prompt.label());
    row.setType(ConstantNames.of(prompt.type()));
    row.setRequired(prompt.required());
    row.setPlaceholder(prompt.placeholder());
    row.setPlaceholderExpression(prompt.placeholderExpression());
    row.setInitialValue(prompt.initialValue());
    row.setInitialValueExpression(prompt.initialValueExpression());
    row.setOrder(prompt.order());
    row.setSubText(prompt.subText());
    return row;
  }

  /** The field of a row. */
  public static Prompt read(Record row) {
    return new Prompt(
        new PromptId(row.get(PROMPT.ID)),
        row.get(PROMPT.NAME),
        row.get(PROMPT.FIELD_KEY),
        row.get(PROMPT.LABEL),
        ConstantNames.constant(PromptType.class, row.get(PROMPT.TYPE)),
        row.get(PROMPT.REQUIRED),
        row.get(PROMPT.PLACEHOLDER),
        row.get(PROMPT.PLACEHOLDER_EXPRESSION),
        row.get(PROMPT.INITIAL_VALUE),
        row.get(PROMPT.INITIAL_VALUE_EXPRESSION),
        row.get(PROMPT.ORDER),
        row.get(PROMPT.SUB_TEXT));
  }
}
