package dev.sluice.application.stage;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;

@UseCase
final class ImportDuoDeviceService implements ImportDuoDevice {

  private static final String DUO_USER = "duo_user_id";
  private static final String USERNAME = "username";
  private static final int LONGEST = 1_024;

  private final DuoStages stages;
  private final DuoImports imports;

  ImportDuoDeviceService(DuoStages stages, DuoImports imports) {
    this.stages = stages;
    this.imports = imports;
  }

  @Override
  public void add(Caller caller, String pk, Value.Fields sent, Client client) {
    DuoStages.Found stage = stages.getForImport(caller, pk);
    var fields = new SentFields(sent);
    String duoUser = fields.text(DUO_USER, LONGEST);
    String username = fields.text(USERNAME, LONGEST);
    fields.check();

    UserId user =
        imports.findUser(username).orElseThrow(() -> refused(USERNAME, "There is no such user."));
    if (!imports.add(stage.id(), user, duoUser, caller, client)) {
      throw refused(DUO_USER, "This Duo user is registered already.");
    }
  }

  private static FlowFault.Invalid refused(String field, String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(field, message)));
  }
}
