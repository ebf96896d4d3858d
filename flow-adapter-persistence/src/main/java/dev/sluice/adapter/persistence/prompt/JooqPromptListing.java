package dev.sluice.adapter.persistence.prompt;

import static dev.sluice.adapter.persistence.jooq.Tables.PROMPT;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE_REFERENCE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.definition.JooqPromptRow;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.adapter.persistence.stage.JooqStageListing;
import dev.sluice.application.definition.PromptRow;
import dev.sluice.application.definition.StageRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Fields of prompts on PostgreSQL, with the stages that ask for them. */
public final class JooqPromptListing extends JooqListing<PromptRow> {

  /** Of more, people ask for the stages: a page would else have no bounds. */
  private static final int MOST_STAGES = 100;

  private static final Field<Result<Record>> STAGES =
      DSL.multiset(
              DSL.select(JooqStageListing.selected())
                  .from(STAGE)
                  .where(
                      STAGE.ID.in(
                          DSL.select(STAGE_REFERENCE.STAGE_ID)
                              .from(STAGE_REFERENCE)
                              .where(STAGE_REFERENCE.TO_PROMPT_ID.eq(PROMPT.ID))))
                  .orderBy(STAGE.NAME)
                  .limit(MOST_STAGES))
          .as("stages");

  private static final JooqColumns COLUMNS =
      JooqColumns.of(PROMPT, PROMPT.ID)
          .with("name", PROMPT.NAME)
          .with("field_key", PROMPT.FIELD_KEY)
          .with("label", PROMPT.LABEL)
          .with("type", typeOnTheWire())
          .with("required", PROMPT.REQUIRED)
          .with("placeholder", PROMPT.PLACEHOLDER)
          .with("placeholder_expression", PROMPT.PLACEHOLDER_EXPRESSION)
          .with("initial_value", PROMPT.INITIAL_VALUE)
          .with("initial_value_expression", PROMPT.INITIAL_VALUE_EXPRESSION)
          .with("order", PROMPT.ORDER)
          .with("sub_text", PROMPT.SUB_TEXT)
          .searchedIn(PROMPT.FIELD_KEY, PROMPT.NAME, PROMPT.LABEL, PROMPT.TYPE, PROMPT.PLACEHOLDER)
          .orderedBy(PROMPT.FIELD_KEY);

  public JooqPromptListing(JooqDatabase database, ConfigJson configs) {
    super(database, COLUMNS, new Reading<>(selected(), reader(configs)));
  }

  /** Some types are called otherwise in columns, where all constants are in lower case. */
  private static Field<String> typeOnTheWire() {
    return DSL.case_(PROMPT.TYPE)
        .when("radio_button_group", "radio-button-group")
        .when("date_time", "date-time")
        .when("ak_locale", "ak-locale")
        .otherwise(PROMPT.TYPE);
  }

  private static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(PROMPT.fields()));
    selected.add(STAGES);
    return selected;
  }

  private static Function<Record, PromptRow> reader(ConfigJson configs) {
    Function<Record, StageRow> stages = JooqStageListing.reader(configs);
    return row -> new PromptRow(JooqPromptRow.read(row), row.get(STAGES).map(stages::apply));
  }
}
