package dev.sluice.adapter.web.definition;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.application.definition.ListKinds;
import dev.sluice.application.definition.ListUserSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells of the kinds of stage and policy, and of what people can set up for themselves. */
@RestController
final class KindsController {

  private final ListKinds listKinds;
  private final ListUserSettings listUserSettings;
  private final Callers callers;
  private final KindJson.FromView mapping;

  KindsController(
      ListKinds listKinds,
      ListUserSettings listUserSettings,
      Callers callers,
      KindJson.FromView mapping) {
    this.listKinds = listKinds;
    this.listUserSettings = listUserSettings;
    this.callers = callers;
    this.mapping = mapping;
  }

  @GetMapping("/api/v3/stages/all/types/")
  List<KindJson> stages(HttpServletRequest request) {
    callers.require(request);
    return mapping.kinds(listKinds.stages());
  }

  @GetMapping("/api/v3/policies/all/types/")
  List<KindJson> policies(HttpServletRequest request) {
    callers.require(request);
    return mapping.kinds(listKinds.policies());
  }

  @GetMapping("/api/v3/stages/all/user_settings/")
  List<UserSettingJson> userSettings(HttpServletRequest request) {
    return mapping.settings(listUserSettings.list(callers.require(request)));
  }
}
