package dev.sluice.adapter.web.definition;

import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.json.WireName;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.resource.RequestAuthors;
import dev.sluice.application.stage.CheckDuoEnrollment;
import dev.sluice.application.stage.ImportDuoDevice;
import dev.sluice.application.stage.ImportDuoDevice.AuthenticatorDuoStageManualDeviceImportRequest;
import dev.sluice.application.stage.ImportDuoDevices;
import dev.sluice.application.stage.ImportDuoDevices.Imported;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What stages do that register people with Duo, besides being in flows. */
@RestController
@RequestMapping("/api/v3/stages/authenticator/duo/{stage_uuid}")
final class DuoActionsController {

  private final CheckDuoEnrollment check;
  private final ImportDuoDevice importOne;
  private final ImportDuoDevices importAll;
  private final RequestAuthors authors;

  DuoActionsController(
      CheckDuoEnrollment check,
      ImportDuoDevice importOne,
      ImportDuoDevices importAll,
      RequestAuthors authors) {
    this.check = check;
    this.importOne = importOne;
    this.importAll = importAll;
    this.authors = authors;
  }

  /** Only the session whose run waits for it learns anything. */
  @Operation(open = true)
  @PostMapping("/enrollment_status/")
  DuoStatusJson enrollmentStatus(
      @PathVariable("stage_uuid") String stage, HttpServletRequest request) {
    return new DuoStatusJson(WireName.of(check.check(stage, ClientCookies.session(request))));
  }

  @Operation(request = AuthenticatorDuoStageManualDeviceImportRequest.class)
  @PostMapping("/import_device_manual/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void importDevice(@PathVariable("stage_uuid") String stage, HttpServletRequest request)
      throws IOException {
    importOne.add(
        authors.require(request), stage, JsonBody.of(request).values(), authors.client(request));
  }

  @PostMapping("/import_devices_automatic/")
  ResponseEntity<DuoImportJson> importDevices(
      @PathVariable("stage_uuid") String stage, HttpServletRequest request) {
    Imported imported = importAll.addAll(authors.require(request), stage, authors.client(request));
    return ResponseEntity.status(
            imported.error().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
        .body(new DuoImportJson(imported.count(), imported.error()));
  }
}
