package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE_TYPE;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.DeviceTypes;
import dev.sluice.domain.device.DeviceType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Types of authenticators on PostgreSQL. */
public final class JooqDeviceTypes implements DeviceTypes {

  private final JooqDatabase database;

  public JooqDeviceTypes(JooqDatabase database) {
    this.database = database;
  }

  @Override
  public List<DeviceType> list() {
    return database
        .current()
        .select(DEVICE_TYPE.fields())
        .from(DEVICE_TYPE)
        .orderBy(DEVICE_TYPE.DESCRIPTION.collate("C"), DEVICE_TYPE.AAGUID)
        .fetch(JooqDeviceTypes::type);
  }

  @Override
  public Optional<DeviceType> find(UUID aaguid) {
    return database
        .current()
        .select(DEVICE_TYPE.fields())
        .from(DEVICE_TYPE)
        .where(DEVICE_TYPE.AAGUID.eq(aaguid))
        .fetchOptional(JooqDeviceTypes::type);
  }

  /** Two statements, however many there are: who reads in between misses none that stays. */
  @Override
  public void replaceAll(Collection<DeviceType> types) {
    UUID[] aaguids = types.stream().map(DeviceType::aaguid).toArray(UUID[]::new);
    DSLContext transaction = database.write();
    transaction.execute(
        """
        insert into device_type (aaguid, description, icon)
        select given.aaguid, given.description, nullif(given.icon, '')
        from unnest({0}, {1}, {2}) given (aaguid, description, icon)
        on conflict (aaguid) do update set description = excluded.description, icon = excluded.icon
        """,
        DSL.val(aaguids),
        DSL.val(types.stream().map(DeviceType::description).toArray(String[]::new)),
        DSL.val(
            types.stream()
                .map(type -> Objects.requireNonNullElse(type.icon(), ""))
                .toArray(String[]::new)));
    transaction.execute("delete from device_type where aaguid <> all ({0})", DSL.val(aaguids));
  }

  static DeviceType type(Record row) {
    return new DeviceType(
        row.get(DEVICE_TYPE.AAGUID), row.get(DEVICE_TYPE.DESCRIPTION), row.get(DEVICE_TYPE.ICON));
  }
}
