package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.ENDPOINT_DEVICE;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.EndpointDevices;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Endpoints on PostgreSQL. */
public final class JooqEndpointDevices implements EndpointDevices {

  /** What makes an endpoint. */
  static final List<Field<?>> FIELDS =
      List.of(
          ENDPOINT_DEVICE.ID,
          ENDPOINT_DEVICE.USER_ID,
          ENDPOINT_DEVICE.NAME,
          ENDPOINT_DEVICE.CREATED,
          ENDPOINT_DEVICE.UPDATED);

  private static final Constraints TAKEN =
      Constraints.unique("endpoint_device_pkey", "endpoint device", "pk");

  private final JooqDatabase database;

  public JooqEndpointDevices(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<EndpointDevice> find(EndpointDeviceId id) {
    return database
        .current()
        .select(FIELDS)
        .from(ENDPOINT_DEVICE)
        .where(ENDPOINT_DEVICE.ID.eq(id.value()))
        .fetchOptional(JooqEndpointDevices::endpoint);
  }

  @Override
  public void add(EndpointDevice endpoint) {
    DSLContext transaction = database.write();
    TAKEN.check(() ->
        transaction
            .insertInto(ENDPOINT_DEVICE)
            .set(ENDPOINT_DEVICE.ID, endpoint.id().value())
            .set(ENDPOINT_DEVICE.USER_ID, endpoint.user().value())
            .set(ENDPOINT_DEVICE.NAME, endpoint.name())
            .set(ENDPOINT_DEVICE.CREATED, endpoint.created())
            .set(ENDPOINT_DEVICE.UPDATED, endpoint.updated())
            .execute());
  }

  @Override
  public void rename(EndpointDeviceId id, String name, Instant now) {
    database
        .write()
        .update(ENDPOINT_DEVICE)
        .set(ENDPOINT_DEVICE.NAME, name)
        .set(ENDPOINT_DEVICE.UPDATED, now)
        .where(ENDPOINT_DEVICE.ID.eq(id.value()))
        .execute();
  }

  @Override
  public boolean remove(EndpointDeviceId id) {
    return database
            .write()
            .deleteFrom(ENDPOINT_DEVICE)
            .where(ENDPOINT_DEVICE.ID.eq(id.value()))
            .execute()
        == 1;
  }

  static EndpointDevice endpoint(Record row) {
    return new EndpointDevice(
        new EndpointDeviceId(row.get(ENDPOINT_DEVICE.ID)),
        new UserId(row.get(ENDPOINT_DEVICE.USER_ID)),
        row.get(ENDPOINT_DEVICE.NAME),
        row.get(ENDPOINT_DEVICE.CREATED),
        row.get(ENDPOINT_DEVICE.UPDATED));
  }
}
