package dev.sluice.adapter.web.blueprint;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.application.blueprint.ExportFlow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Writes flows as blueprints. */
@RestController
final class FlowExportController {

  private static final String YAML = "application/yaml";

  private final ExportFlow exportFlow;
  private final Callers callers;

  FlowExportController(ExportFlow exportFlow, Callers callers) {
    this.exportFlow = exportFlow;
    this.callers = callers;
  }

  /** The name of the file is a slug, which has nothing in it that a header could not have. */
  @Operation(produces = YAML)
  @GetMapping("/api/v3/flows/instances/{slug}/export/")
  void export(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] text =
        exportFlow.export(callers.require(request), slug).getBytes(StandardCharsets.UTF_8);
    response.setContentType(YAML);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + slug + ".yaml\"");
    response.setContentLength(text.length);
    response.getOutputStream().write(text);
  }
}
