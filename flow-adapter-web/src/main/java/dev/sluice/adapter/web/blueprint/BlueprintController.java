package dev.sluice.adapter.web.blueprint;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.blueprint.ImportBlueprint;
import dev.sluice.application.blueprint.ImportOutcome;
import dev.sluice.application.blueprint.ListAvailableBlueprints;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows which blueprints there are, and applies some once. */
@RestController
final class BlueprintController {

  private final ImportBlueprint importBlueprint;
  private final ListAvailableBlueprints available;
  private final Callers callers;
  private final ClientReader clients;

  BlueprintController(
      ImportBlueprint importBlueprint,
      ListAvailableBlueprints available,
      Callers callers,
      ClientReader clients) {
    this.importBlueprint = importBlueprint;
    this.available = available;
    this.callers = callers;
    this.clients = clients;
  }

  @GetMapping("/api/v3/managed/blueprints/available/")
  List<BlueprintFileJson> available(HttpServletRequest request) {
    return available.list(callers.require(request)).stream().map(BlueprintFileJson::of).toList();
  }

  @PostMapping("/api/v3/managed/blueprints/import/")
  BlueprintImportResultJson importOnce(HttpServletRequest request) throws IOException {
    Caller caller = callers.require(request);
    Client client = clients.client(request);
    var upload = BlueprintUpload.of(request);
    return BlueprintImportResultJson.of(outcome(caller, client, upload));
  }

  /** A file that is sent counts more than one that is named. */
  private ImportOutcome outcome(Caller caller, Client client, BlueprintUpload upload)
      throws IOException {
    byte[] file = upload.file();
    if (file != null) {
      return importBlueprint.importText(caller, client, file, upload.context());
    }
    String path = upload.path();
    if (path != null) {
      return importBlueprint.importFile(caller, client, path, upload.context());
    }
    throw new FlowFault.Invalid(List.of(Problem.invalid("Either path or file must be set.")));
  }
}
