package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE;
import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE_TYPE;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.identity.JooqPartialUser;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.application.device.DeviceRow;
import dev.sluice.application.port.Keyring;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;

/** Devices of all classes on PostgreSQL, with whose they are and of which type. */
public final class JooqDeviceListing extends JooqListing<DeviceRow> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(
              DEVICE
                  .join(USER_ACCOUNT)
                  .on(USER_ACCOUNT.ID.eq(DEVICE.USER_ID))
                  .leftJoin(DEVICE_TYPE)
                  .on(DEVICE_TYPE.AAGUID.eq(DEVICE.AAGUID)),
              DEVICE.ID)
          .with("name", DEVICE.NAME)
          .with("user", DEVICE.USER_ID)
          .with("created_on", DEVICE.CREATED)
          .with("aaguid", DEVICE.AAGUID)
          .with(DeviceRow.CLASS, DEVICE.DEVICE_CLASS)
          .with(DeviceRow.CONFIRMED, DEVICE.CONFIRMED)
          .searchedIn(DEVICE.NAME)
          .orderedBy(DEVICE.NAME)
          .ownedThrough(DEVICE.USER_ID);

  public JooqDeviceListing(JooqDatabase database, Json json, Keyring keyring) {
    super(database, COLUMNS, reading(new JooqDeviceRow(json, keyring)));
  }

  private static Reading<DeviceRow> reading(JooqDeviceRow devices) {
    var selected = new ArrayList<SelectFieldOrAsterisk>(JooqDeviceRow.FIELDS);
    selected.addAll(JooqPartialUser.FIELDS);
    selected.addAll(List.of(DEVICE_TYPE.fields()));
    return new Reading<>(selected, row -> row(row, devices));
  }

  private static DeviceRow row(Record row, JooqDeviceRow devices) {
    return new DeviceRow(
        devices.read(row),
        JooqPartialUser.read(row),
        row.get(DEVICE_TYPE.AAGUID) == null ? null : JooqDeviceTypes.type(row));
  }
}
