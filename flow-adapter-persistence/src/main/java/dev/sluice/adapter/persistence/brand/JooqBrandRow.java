package dev.sluice.adapter.persistence.brand;

import static dev.sluice.adapter.persistence.jooq.Tables.BRAND;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;

import dev.sluice.adapter.persistence.jooq.tables.records.BrandRecord;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** A brand in the columns of its row. */
final class JooqBrandRow {

  static final Map<FlowRole, TableField<BrandRecord, UUID>> IDS =
      new EnumMap<>(
          Map.of(
              FlowRole.AUTHENTICATION, BRAND.FLOW_AUTHENTICATION_ID,
              FlowRole.USER_SWITCH, BRAND.FLOW_USER_SWITCH_ID,
              FlowRole.INVALIDATION, BRAND.FLOW_INVALIDATION_ID,
              FlowRole.RECOVERY, BRAND.FLOW_RECOVERY_ID,
              FlowRole.UNENROLLMENT, BRAND.FLOW_UNENROLLMENT_ID,
              FlowRole.USER_SETTINGS, BRAND.FLOW_USER_SETTINGS_ID,
              FlowRole.DEVICE_CODE, BRAND.FLOW_DEVICE_CODE_ID,
              FlowRole.LOCKDOWN, BRAND.FLOW_LOCKDOWN_ID,
              FlowRole.REQUEST, BRAND.FLOW_REQUEST_ID));

  private static final Map<FlowRole, Field<String>> SLUGS = slugs();

  private final Json json;

  JooqBrandRow(Json json) {
    this.json = json;
  }

  BrandRecord write(DSLContext context, Brand brand) {
    Map<String, UUID> ids =
        context
            .select(FLOW.SLUG, FLOW.ID)
            .from(FLOW)
            .where(FLOW.SLUG.in(brand.flows().values().stream().map(FlowSlug::value).toList()))
            .fetchMap(FLOW.SLUG, FLOW.ID);
    var row = new BrandRecord();
    row.setId(brand.id().value());
    row.setDomain(brand.domain());
    row.setIsDefault(brand.isDefault());
    row.setTitle(brand.title());
    row.setLogo(brand.logo());
    row.setFavicon(brand.favicon());
    row.setCustomCss(brand.customCss());
    row.setBackground(brand.background());
    row.setMapTiles(brand.mapTiles());
    row.setAttributes(json.write(brand.attributes()));
    IDS.forEach((role, column) ->
        brand.findFlow(role).ifPresent(slug -> row.set(column, known(ids, role, slug))));
    return row;
  }

  /** All brands, in one query. */
  List<Brand> list(DSLContext context) {
    return context
        .select(BRAND.fields())
        .select(SLUGS.values())
        .from(BRAND)
        .orderBy(BRAND.DOMAIN)
        .fetch(this::brand);
  }

  private Brand brand(Record row) {
    var flows = new EnumMap<FlowRole, FlowSlug>(FlowRole.class);
    SLUGS.forEach((role, column) -> {
      String slug = row.get(column);
      if (slug != null) {
        flows.put(role, new FlowSlug(slug));
      }
    });
    return new Brand(
        new BrandId(row.get(BRAND.ID)),
        row.get(BRAND.DOMAIN),
        row.get(BRAND.IS_DEFAULT),
        row.get(BRAND.TITLE),
        row.get(BRAND.LOGO),
        row.get(BRAND.FAVICON),
        row.get(BRAND.CUSTOM_CSS),
        row.get(BRAND.BACKGROUND),
        row.get(BRAND.MAP_TILES),
        flows,
        json.readAttributes(row.get(BRAND.ATTRIBUTES)));
  }

  private static Map<FlowRole, Field<String>> slugs() {
    var slugs = new EnumMap<FlowRole, Field<String>>(FlowRole.class);
    IDS.forEach((role, id) ->
        slugs.put(
            role,
            DSL.field(DSL.select(FLOW.SLUG).from(FLOW).where(FLOW.ID.eq(id)))
                .as("slug_" + ConstantNames.of(role))));
    return slugs;
  }

  private static UUID known(Map<String, UUID> ids, FlowRole role, FlowSlug slug) {
    UUID id = ids.get(slug.value());
    if (id == null) {
      throw new FlowFault.Invalid(
          List.of(
              new Problem(
                  "flow_" + ConstantNames.of(role), "does_not_exist", "There is no such flow.")));
    }
    return id;
  }
}
