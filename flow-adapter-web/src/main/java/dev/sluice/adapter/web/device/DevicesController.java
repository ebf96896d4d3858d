package dev.sluice.adapter.web.device;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.resource.PageWindow;
import dev.sluice.application.device.ListDevicesOfUsers;
import dev.sluice.application.device.ListOwnDevices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists devices of all classes at once. */
@RestController
final class DevicesController {

  private final ListOwnDevices listOwnDevices;
  private final ListDevicesOfUsers listDevicesOfUsers;
  private final Callers callers;
  private final DeviceJson.FromView mapping;

  DevicesController(
      ListOwnDevices listOwnDevices,
      ListDevicesOfUsers listDevicesOfUsers,
      Callers callers,
      DeviceJson.FromView mapping) {
    this.listOwnDevices = listOwnDevices;
    this.listDevicesOfUsers = listDevicesOfUsers;
    this.callers = callers;
    this.mapping = mapping;
  }

  @GetMapping("/api/v3/authenticators/all/")
  List<DeviceJson> own(HttpServletRequest request) {
    return mapping.devices(listOwnDevices.list(callers.require(request)));
  }

  @GetMapping("/api/v3/authenticators/admin/all/")
  List<DeviceJson> ofUsers(HttpServletRequest request) {
    var caller = callers.require(request);
    return mapping.devices(listDevicesOfUsers.list(caller, PageWindow.all(request)));
  }
}
