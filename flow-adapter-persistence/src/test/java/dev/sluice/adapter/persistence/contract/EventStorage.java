package dev.sluice.adapter.persistence.contract;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.application.port.EventRepository;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryEvents;
import dev.sluice.application.port.UnitOfWork;
import javax.sql.DataSource;

/** The ports that the contract of events is about, of one storage. */
record EventStorage(UnitOfWork unitOfWork, EventRepository events) {

  static EventStorage inMemory() {
    var unitOfWork = new ImmediateUnitOfWork();
    return new EventStorage(unitOfWork, new InMemoryEvents(unitOfWork));
  }

  static EventStorage on(DataSource source) {
    var ports = new JooqPorts(source);
    return new EventStorage(ports.unitOfWork(), ports.events());
  }
}
