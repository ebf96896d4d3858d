package dev.sluice.adapter.persistence.contract;

class InMemoryEndpointDevicesTest extends EndpointDevicesContract {

  InMemoryEndpointDevicesTest() {
    super(Storage.inMemory());
  }
}
