package dev.sluice.adapter.web.blueprint;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.blueprint.ImportBlueprint;
import dev.sluice.application.blueprint.ImportBlueprint.Wish;
import dev.sluice.application.blueprint.ListAvailableBlueprints;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
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
    MultipartForm form = MultipartForm.of(request);
    return BlueprintImportResultJson.of(
        importBlueprint.importOnce(caller, client, () -> wish(form)));
  }

  /** A file that is sent counts more than one that is named. */
  private static Wish wish(MultipartForm form) {
    byte[] file = form.bytes("file");
    if (file != null) {
      return new Wish.OfText(file, context(form));
    }
    String path = form.text("path");
    if (path != null) {
      return new Wish.OfFile(path, context(form));
    }
    throw new FlowFault.Invalid(List.of(Problem.invalid("Either path or file must be set.")));
  }

  /** JSON in a text. */
  private static Value.Fields context(MultipartForm form) {
    String text = form.text("context");
    try {
      return text == null ? Value.Fields.NONE : JsonBody.parse(text).values();
    } catch (FlowFault.Malformed malformed) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid("context", String.valueOf(malformed.getMessage()))));
    }
  }
}
