package dev.sluice.application.webauthn;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.DeviceTypeCatalogue;
import dev.sluice.application.port.DeviceTypes;
import dev.sluice.application.port.Installation;

@UseCase(unitOfWork = false)
final class InstallDeviceTypesService implements InstallDeviceTypes {

  private final Installation installation;
  private final DeviceTypeCatalogue catalogue;
  private final DeviceTypes types;

  InstallDeviceTypesService(
      Installation installation, DeviceTypeCatalogue catalogue, DeviceTypes types) {
    this.installation = installation;
    this.catalogue = catalogue;
    this.types = types;
  }

  @Override
  public void install() {
    String step = "device types of " + catalogue.edition();
    if (!installation.has(step)) {
      installation.once(step, () -> types.replaceAll(catalogue.list()));
    }
  }
}
