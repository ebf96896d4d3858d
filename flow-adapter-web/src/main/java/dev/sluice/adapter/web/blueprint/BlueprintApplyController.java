package dev.sluice.adapter.web.blueprint;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.resource.JsonAnswer;
import dev.sluice.application.blueprint.ApplyBlueprint;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.resource.ObjectAddress;
import dev.sluice.application.resource.ShowObject;
import dev.sluice.domain.blueprint.BlueprintInstance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applies blueprints that are kept. */
@RestController
final class BlueprintApplyController {

  private final ApplyBlueprint applyBlueprint;
  private final ShowObject showObject;
  private final Callers callers;

  BlueprintApplyController(ApplyBlueprint applyBlueprint, ShowObject showObject, Callers callers) {
    this.applyBlueprint = applyBlueprint;
    this.showObject = showObject;
    this.callers = callers;
  }

  @PostMapping("/api/v3/managed/blueprints/{instance_uuid}/apply/")
  void apply(
      @PathVariable("instance_uuid") String key,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Caller caller = callers.require(request);
    applyBlueprint.apply(caller, key);

    var shown = showObject.show(caller, new ObjectAddress(BlueprintInstance.MODEL, key));
    JsonAnswer.write(response, 200, shown.fields());
  }
}
