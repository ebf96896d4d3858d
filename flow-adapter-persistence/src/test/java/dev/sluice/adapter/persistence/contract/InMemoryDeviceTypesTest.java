package dev.sluice.adapter.persistence.contract;

class InMemoryDeviceTypesTest extends DeviceTypesContract {

  InMemoryDeviceTypesTest() {
    super(Storage.inMemory());
  }
}
