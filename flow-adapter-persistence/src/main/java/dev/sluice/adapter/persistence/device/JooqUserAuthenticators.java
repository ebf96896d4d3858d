package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.id.UserId;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The classes of people's devices on PostgreSQL. */
public final class JooqUserAuthenticators implements UserAuthenticators {

  /** A number of which only a checksum is known gets no codes. */
  private static final Condition USABLE =
      DSL.not(
          DEVICE
              .DEVICE_CLASS
              .eq(DSL.inline(DeviceClass.SMS.wireName()))
              .and(
                  DSL.jsonbGetAttributeAsText(DEVICE.FACTS, DSL.inline("phone_number"))
                      .startsWith(DSL.inline("hash:"))));

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
        .and(USABLE)
        .fetchSet(DEVICE.DEVICE_CLASS);
  }
}
