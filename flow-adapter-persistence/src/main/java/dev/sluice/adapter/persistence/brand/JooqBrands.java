package dev.sluice.adapter.persistence.brand;

import static dev.sluice.adapter.persistence.jooq.Tables.BRAND;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Brands on PostgreSQL, all of them cached for some seconds: every page asks for one. */
public final class JooqBrands implements Brands {

  /** Where nodes listen for changes. */
  public static final String CHANNEL = "sluice_brand";

  private static final Duration KEPT = Duration.ofSeconds(5);

  static final Constraints CONSTRAINTS =
      Constraints.unique("brand_domain_key", "A brand", "domain")
          .and(
              "brand_is_default_key",
              new Problem("default", "unique", "Only a single brand can be set as default."));

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;
  private final JooqBrandRow rows;
  private final InstantSource clock;
  private volatile Kept kept = new Kept(List.of(), Instant.MIN);

  private record Kept(List<Brand> brands, Instant until) {}

  public JooqBrands(JooqDatabase database, UnitOfWork unitOfWork, Json json, InstantSource clock) {
    this.database = database;
    this.unitOfWork = unitOfWork;
    this.rows = new JooqBrandRow(json);
    this.clock = clock;
  }

  @Override
  public Brand at(String host) {
    return Brand.findFor(host, list()).orElse(Brand.FALLBACK);
  }

  @Override
  public void add(Brand brand) {
    unitOfWork.perform(() -> {
      DSLContext transaction = database.write();
      CONSTRAINTS.check(
          () -> transaction.insertInto(BRAND).set(rows.write(transaction, brand)).execute());
      tell(transaction);
      return brand;
    });
    forget();
  }

  /** Tells all nodes, this one included, that a brand changes when the transaction is committed. */
  public static void tell(DSLContext transaction) {
    transaction.query("select pg_notify({0}, '')", DSL.val(CHANNEL)).execute();
  }

  /** Reads the brands anew for the next who asks: another node changed them. */
  public void forget() {
    kept = new Kept(List.of(), Instant.MIN);
  }

  private List<Brand> list() {
    Instant now = clock.instant();
    Kept current = kept;
    if (now.isBefore(current.until)) {
      return current.brands;
    }
    List<Brand> read = rows.list(database.current());
    if (!unitOfWork.isWriting()) {
      kept = new Kept(read, now.plus(KEPT));
    }
    return read;
  }
}
