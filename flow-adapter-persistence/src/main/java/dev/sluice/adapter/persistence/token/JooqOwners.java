package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqGuard;
import dev.sluice.adapter.persistence.database.PreparedSql;
import dev.sluice.domain.id.UserId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

/** Accounts that something is about to be made for that opens them. */
final class JooqOwners {

  /** Undoes what is sent with it, unless the account may be used; locks as {@link #findActive}. */
  static final PreparedSql REQUIRE_ACTIVE = PreparedSql.of(requireActive());

  private JooqOwners() {}

  private static Query requireActive() {
    var owner =
        DSL.name("owner")
            .as(
                DSL.select(USER_ACCOUNT.ID)
                    .from(USER_ACCOUNT)
                    .where(USER_ACCOUNT.ID.eq(PreparedSql.of(USER_ACCOUNT.ID)))
                    .and(USER_ACCOUNT.ACTIVE)
                    .forShare());
    return DSL.with(owner).select(JooqGuard.of(owner, "the user"));
  }

  /**
   * Whether an account may be used, if it is there. Nobody can close it from here on until the
   * transaction ends; whoever just does is waited for.
   */
  static Optional<Boolean> findActive(DSLContext transaction, UserId owner) {
    return transaction
        .select(USER_ACCOUNT.ACTIVE)
        .from(USER_ACCOUNT)
        .where(USER_ACCOUNT.ID.eq(owner.value()))
        .forShare()
        .fetchOptional(USER_ACCOUNT.ACTIVE);
  }
}
