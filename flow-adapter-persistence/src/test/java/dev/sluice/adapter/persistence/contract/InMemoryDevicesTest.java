package dev.sluice.adapter.persistence.contract;

class InMemoryDevicesTest extends DevicesContract {

  InMemoryDevicesTest() {
    super(Storage.inMemory());
  }
}
