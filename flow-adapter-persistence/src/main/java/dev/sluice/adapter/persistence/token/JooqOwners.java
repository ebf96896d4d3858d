package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.domain.id.UserId;
import java.util.Optional;
import org.jooq.DSLContext;

/** Accounts that something is about to be made for that opens them. */
final class JooqOwners {

  private JooqOwners() {}

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
