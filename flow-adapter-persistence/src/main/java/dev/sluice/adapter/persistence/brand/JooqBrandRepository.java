package dev.sluice.adapter.persistence.brand;

import static dev.sluice.adapter.persistence.jooq.Tables.BRAND;
import static dev.sluice.adapter.persistence.jooq.Tables.BRAND_CLIENT_CERTIFICATE;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.jooq.tables.records.BrandRecord;
import dev.sluice.adapter.persistence.json.ConstantNames;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.BrandRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Looks;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Brands as administrators define them, on PostgreSQL. */
public final class JooqBrandRepository implements BrandRepository {

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;
  private final JooqBrands cache;
  private final Json json;

  public JooqBrandRepository(
      JooqDatabase database, UnitOfWork unitOfWork, JooqBrands cache, Json json) {
    this.database = database;
    this.unitOfWork = unitOfWork;
    this.cache = cache;
    this.json = json;
  }

  @Override
  public void add(BrandDefinition brand) {
    unitOfWork.perform(() -> {
      DSLContext transaction = database.write();
      constraints(brand).check(() -> transaction.insertInto(BRAND).set(row(brand)).execute());
      addClients(transaction, brand);
      tell(transaction);
      return brand;
    });
  }

  @Override
  public void update(BrandDefinition brand) {
    unitOfWork.perform(() -> {
      DSLContext transaction = database.write();
      int updated =
          constraints(brand)
              .check(() ->
                  transaction
                      .update(BRAND)
                      .set(row(brand))
                      .where(BRAND.ID.eq(brand.id().value()))
                      .execute());
      if (updated == 0) {
        throw new FlowFault.NotFound("brand");
      }
      transaction
          .deleteFrom(BRAND_CLIENT_CERTIFICATE)
          .where(BRAND_CLIENT_CERTIFICATE.BRAND_ID.eq(brand.id().value()))
          .execute();
      addClients(transaction, brand);
      tell(transaction);
      return brand;
    });
  }

  @Override
  public boolean remove(BrandId id) {
    return unitOfWork.perform(() -> {
      DSLContext transaction = database.write();
      int removed = transaction.deleteFrom(BRAND).where(BRAND.ID.eq(id.value())).execute();
      tell(transaction);
      return removed > 0;
    });
  }

  /** The listener hears of it after the commit; whoever asks next here need not wait for that. */
  private void tell(DSLContext transaction) {
    JooqBrands.tell(transaction);
    cache.forget();
  }

  private static void addClients(DSLContext transaction, BrandDefinition brand) {
    for (CertificateKeyPairId client : brand.certificates().clients()) {
      var taken =
          new Constraints(
              Map.of(
                  "brand_client_certificate_certificate_fkey",
                  missing("client_certificates", client.value())));
      taken.check(() ->
          transaction
              .insertInto(BRAND_CLIENT_CERTIFICATE)
              .set(BRAND_CLIENT_CERTIFICATE.BRAND_ID, brand.id().value())
              .set(BRAND_CLIENT_CERTIFICATE.CERTIFICATE_ID, client.value())
              .execute());
    }
  }

  private BrandRecord row(BrandDefinition brand) {
    var row = new BrandRecord();
    row.setId(brand.id().value());
    row.setDomain(brand.domain());
    row.setIsDefault(brand.isDefault());
    Looks looks = brand.looks();
    row.setTitle(looks.title());
    row.setLogo(looks.logo());
    row.setFavicon(looks.favicon());
    row.setCustomCss(looks.customCss());
    row.setBackground(looks.background());
    row.setMapTiles(looks.mapTiles());
    JooqBrandRow.IDS.forEach((role, column) -> {
      FlowId flow = brand.flows().get(role);
      row.set(column, flow == null ? null : flow.value());
    });
    CertificateKeyPairId web = brand.certificates().web();
    row.setWebCertificateId(web == null ? null : web.value());
    row.setAttributes(json.write(brand.attributes()));
    return row;
  }

  /** What is refused, with the keys of what is not there. */
  private static Constraints constraints(BrandDefinition brand) {
    Constraints constraints = JooqBrands.CONSTRAINTS;
    for (var flow : brand.flows().entrySet()) {
      String field = "flow_" + ConstantNames.of(flow.getKey());
      constraints =
          constraints.and("brand_" + field + "_fkey", missing(field, flow.getValue().value()));
    }
    CertificateKeyPairId web = brand.certificates().web();
    return web == null
        ? constraints
        : constraints.and("brand_web_certificate_fkey", missing("web_certificate", web.value()));
  }

  private static Problem missing(String field, UUID key) {
    return new Problem(
        field, "does_not_exist", "Invalid pk \"%s\" - object does not exist.".formatted(key));
  }
}
