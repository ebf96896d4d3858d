package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.domain.id.UserId;
import java.util.Set;

/** The classes of people's devices on PostgreSQL. */
public final class JooqUserAuthenticators implements UserAuthenticators {

  private final JooqDatabase database;

  public JooqUserAuthenticators(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Set<String> listConfirmed(UserId user) {
    return database
        .current()
        .selectDistinct(DEVICE.DEVICE_CLASS)
        .from(DEVICE)
        .where(DEVICE.USER_ID.eq(user.value()))
        .and(DEVICE.CONFIRMED)
        .fetchSet(DEVICE.DEVICE_CLASS);
  }
}
