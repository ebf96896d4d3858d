package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.jooq.Tables.BRAND;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The brand of an event: one that is given, else the one that the host has now. */
final class JooqEventBrand {

  private static final Field<JSONB> FALLBACK =
      DSL.inline(
              "{\"app\": \"authentik_brands\", \"model_name\": \"brand\","
                  + " \"pk\": \"00000000000000000000000000000000\", \"name\": \"Brand fallback\"}")
          .cast(SQLDataType.JSONB);

  private JooqEventBrand() {}

  static Field<JSONB> of(Param<JSONB> given, Param<String> host) {
    Condition serves = serves(host);
    Field<JSONB> matching =
        DSL.field(
            DSL.select(shown())
                .from(BRAND)
                .where(serves.or(BRAND.IS_DEFAULT))
                .orderBy(DSL.field(serves).desc(), DSL.length(BRAND.DOMAIN).desc())
                .limit(DSL.inline(1)));
    return DSL.coalesce(
        DSL.nullif(given.cast(SQLDataType.JSONB), DSL.inline("{}").cast(SQLDataType.JSONB)),
        matching,
        FALLBACK);
  }

  private static Condition serves(Param<String> host) {
    Field<String> wanted = DSL.lower(host);
    Field<String> domain = DSL.lower(BRAND.DOMAIN);
    return wanted
        .eq(domain)
        .or(
            DSL.right(wanted, DSL.length(domain).plus(DSL.inline(1)))
                .eq(DSL.concat(DSL.inline("."), domain)));
  }

  private static Field<JSONB> shown() {
    return DSL.field(
        "jsonb_build_object('app', 'authentik_brands', 'model_name', 'brand',"
            + " 'pk', replace({0}::text, '-', ''), 'name', {1})",
        SQLDataType.JSONB,
        BRAND.ID,
        DSL.when(BRAND.IS_DEFAULT, DSL.inline("Default brand"))
            .otherwise(DSL.concat(DSL.inline("Brand "), BRAND.DOMAIN)));
  }
}
