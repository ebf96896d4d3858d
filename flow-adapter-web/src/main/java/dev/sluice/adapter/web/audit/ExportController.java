package dev.sluice.adapter.web.audit;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.resource.PageWindow;
import dev.sluice.adapter.web.resource.PathKeys;
import dev.sluice.application.audit.ExportEvents;
import dev.sluice.application.audit.FetchExport;
import dev.sluice.domain.id.DataExportId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives events away as files. */
@RestController
final class ExportController {

  private static final String JSON = "application/json";

  private final ExportEvents exportEvents;
  private final FetchExport fetchExport;
  private final Callers callers;

  ExportController(ExportEvents exportEvents, FetchExport fetchExport, Callers callers) {
    this.exportEvents = exportEvents;
    this.fetchExport = fetchExport;
    this.callers = callers;
  }

  @PostMapping("/api/v3/events/events/export/")
  @ResponseStatus(HttpStatus.CREATED)
  DataExportJson export(HttpServletRequest request, HttpServletResponse response) {
    var caller = callers.require(request);
    var made = DataExportJson.of(exportEvents.export(caller, PageWindow.all(request)));
    response.setHeader("Location", DataExportJson.PATH + made.id() + "/");
    return made;
  }

  @GetMapping(DataExportJson.PATH + "{id}/")
  DataExportJson show(@PathVariable String id, HttpServletRequest request) {
    return DataExportJson.of(fetchExport.show(callers.require(request), key(id)));
  }

  /** The name of the file is an identifier, which has nothing in it that a header cannot have. */
  @GetMapping(DataExportJson.FILES + "{id}.json")
  void download(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var caller = callers.require(request);
    DataExportId export = key(id);
    byte[] part = fetchExport.read(caller, export, 0);
    response.setContentType(JSON);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + export.value() + ".json\"");
    for (long sent = 0; part.length > 0; part = fetchExport.read(caller, export, sent)) {
      response.getOutputStream().write(part);
      sent += part.length;
    }
  }

  private static DataExportId key(String id) {
    return new DataExportId(PathKeys.uuid(id, "export"));
  }
}
