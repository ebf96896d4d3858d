package dev.sluice.application.stage;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.DuoGateway;
import dev.sluice.application.port.DuoGateway.Person;
import dev.sluice.application.port.UnitOfWork;
import java.util.List;

/** Duo is asked first: nobody's connection waits for it. */
@UseCase(unitOfWork = false)
final class ImportDuoDevicesService implements ImportDuoDevices {

  private final DuoStages stages;
  private final DuoImports imports;
  private final DuoGateway duo;
  private final UnitOfWork work;

  ImportDuoDevicesService(DuoStages stages, DuoImports imports, DuoGateway duo, UnitOfWork work) {
    this.stages = stages;
    this.imports = imports;
    this.duo = duo;
    this.work = work;
  }

  @Override
  public Imported addAll(Caller caller, String pk, Client client) {
    DuoStages.Found stage = stages.getForImport(caller, pk);
    if (!stage.config().isAdministrating()) {
      return new Imported(0, "The stage has no keys of the Admin API.");
    }
    try {
      List<Person> people = duo.list(DuoAccounts.ofAdmin(stage.config()));
      int count = work.perform(() -> added(people, stage, caller, client));
      return new Imported(count, "");
    } catch (DuoGateway.Failed _) {
      return new Imported(0, "Duo could not be asked.");
    }
  }

  private int added(List<Person> people, DuoStages.Found stage, Caller caller, Client client) {
    int count = 0;
    for (Person person : people) {
      boolean added =
          imports
              .findUser(person.username())
              .filter(user -> imports.add(stage.id(), user, person.duoUser(), caller, client))
              .isPresent();
      count += added ? 1 : 0;
    }
    return count;
  }
}
