package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.ENDPOINT_DEVICE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.listing.JooqColumns;
import dev.sluice.adapter.persistence.listing.JooqListing;
import dev.sluice.domain.device.EndpointDevice;

/** Endpoints on PostgreSQL. */
public final class JooqEndpointListing extends JooqListing<EndpointDevice> {

  private static final JooqColumns COLUMNS =
      JooqColumns.of(ENDPOINT_DEVICE, ENDPOINT_DEVICE.ID)
          .with("name", ENDPOINT_DEVICE.NAME)
          .with("user", ENDPOINT_DEVICE.USER_ID)
          .searchedIn(ENDPOINT_DEVICE.NAME)
          .orderedBy(ENDPOINT_DEVICE.NAME)
          .ownedThrough(ENDPOINT_DEVICE.USER_ID);

  public JooqEndpointListing(JooqDatabase database) {
    super(
        database,
        COLUMNS,
        new Reading<>(JooqEndpointDevices.FIELDS, JooqEndpointDevices::endpoint));
  }
}
