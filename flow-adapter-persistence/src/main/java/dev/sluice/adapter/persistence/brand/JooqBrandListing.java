package dev.sluice.adapter.persistence.brand;

import static dev.sluice.adapter.persistence.jooq.Tables.BRAND;
import static dev.sluice.adapter.persistence.jooq.Tables.BRAND_CLIENT_CERTIFICATE;
import static dev.sluice.adapter.persistence.jooq.Tables.CERTIFICATE_KEY_PAIR;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqComparisons;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.brand.BrandDefinition.Looks;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;

/** Brands on PostgreSQL, with their certificates. */
public final class JooqBrandListing extends JooqListing<BrandDefinition> {

  private static final Field<String> BACKGROUND =
      DSL.coalesce(
          DSL.nullif(BRAND.BACKGROUND, ""), DSL.inline(Background.DEFAULT.orBuiltIn().value()));

  private static final Field<String> SHOWN_BACKGROUND = BACKGROUND.as("shown_background");

  private static final Field<Result<Record1<UUID>>> CLIENTS =
      DSL.multiset(
              DSL.select(BRAND_CLIENT_CERTIFICATE.CERTIFICATE_ID)
                  .from(BRAND_CLIENT_CERTIFICATE)
                  .where(BRAND_CLIENT_CERTIFICATE.BRAND_ID.eq(BRAND.ID))
                  .orderBy(BRAND_CLIENT_CERTIFICATE.CERTIFICATE_ID))
          .as("clients");

  private static final Field<String> WEB_NAME =
      DSL.field(
          DSL.select(CERTIFICATE_KEY_PAIR.NAME)
              .from(CERTIFICATE_KEY_PAIR)
              .where(CERTIFICATE_KEY_PAIR.ID.eq(BRAND.WEB_CERTIFICATE_ID)));

  private static final Field<String> CLIENT_NAMES =
      DSL.field(
          DSL.select(DSL.listAgg(CERTIFICATE_KEY_PAIR.NAME, "\n").withinGroupOrderBy())
              .from(CERTIFICATE_KEY_PAIR)
              .join(BRAND_CLIENT_CERTIFICATE)
              .on(BRAND_CLIENT_CERTIFICATE.CERTIFICATE_ID.eq(CERTIFICATE_KEY_PAIR.ID))
              .where(BRAND_CLIENT_CERTIFICATE.BRAND_ID.eq(BRAND.ID)));

  public JooqBrandListing(JooqDatabase database, Json json) {
    super(database, columns(), new Reading<>(selected(), row -> brand(row, json)));
  }

  private static JooqColumns columns() {
    JooqColumns columns =
        JooqColumns.of(BRAND, BRAND.ID)
            .with("brand_uuid", BRAND.ID)
            .with("domain", BRAND.DOMAIN)
            .with("default", BRAND.IS_DEFAULT)
            .with("branding_title", BRAND.TITLE)
            .with("branding_logo", BRAND.LOGO)
            .with("branding_favicon", BRAND.FAVICON)
            .with("branding_custom_css", BRAND.CUSTOM_CSS)
            .with("branding_default_flow_background", BACKGROUND)
            .with("branding_map_tiles", BRAND.MAP_TILES)
            .with("web_certificate", BRAND.WEB_CERTIFICATE_ID)
            .with("client_certificates", JooqBrandListing::trusts)
            .searchedIn(BRAND.DOMAIN, BRAND.TITLE, WEB_NAME, CLIENT_NAMES)
            .orderedBy(BRAND.DOMAIN);
    for (var role : JooqBrandRow.IDS.entrySet()) {
      columns = columns.with("flow_" + ConstantNames.of(role.getKey()), role.getValue());
    }
    return columns;
  }

  private static Condition trusts(Criterion criterion) {
    return DSL.exists(
        DSL.selectOne()
            .from(BRAND_CLIENT_CERTIFICATE)
            .where(BRAND_CLIENT_CERTIFICATE.BRAND_ID.eq(BRAND.ID))
            .and(JooqComparisons.of(BRAND_CLIENT_CERTIFICATE.CERTIFICATE_ID, criterion)));
  }

  private static List<SelectFieldOrAsterisk> selected() {
    var selected = new ArrayList<SelectFieldOrAsterisk>(Arrays.asList(BRAND.fields()));
    selected.add(SHOWN_BACKGROUND);
    selected.add(CLIENTS);
    return selected;
  }

  private static BrandDefinition brand(Record row, Json json) {
    return new BrandDefinition(
        new BrandId(row.get(BRAND.ID)),
        row.get(BRAND.DOMAIN),
        row.get(BRAND.IS_DEFAULT),
        new Looks(
            row.get(BRAND.TITLE),
            row.get(BRAND.LOGO),
            row.get(BRAND.FAVICON),
            row.get(BRAND.CUSTOM_CSS),
            row.get(SHOWN_BACKGROUND),
            row.get(BRAND.MAP_TILES)),
        flows(row),
        certificates(row),
        json.readAttributes(row.get(BRAND.ATTRIBUTES)));
  }

  private static Map<FlowRole, FlowId> flows(Record row) {
    var flows = new EnumMap<FlowRole, FlowId>(FlowRole.class);
    JooqBrandRow.IDS.forEach((role, column) -> {
      UUID id = row.get(column);
      if (id != null) {
        flows.put(role, new FlowId(id));
      }
    });
    return flows;
  }

  private static Certificates certificates(Record row) {
    UUID web = row.get(BRAND.WEB_CERTIFICATE_ID);
    return new Certificates(
        web == null ? null : new CertificateKeyPairId(web),
        row.get(CLIENTS).map(client -> new CertificateKeyPairId(client.value1())));
  }
}
