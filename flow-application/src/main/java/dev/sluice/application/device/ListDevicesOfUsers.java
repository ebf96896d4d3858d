package dev.sluice.application.device;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.resource.ListObjects;
import java.util.List;

/** Lists the devices that the caller may see, of all classes. */
public interface ListDevicesOfUsers {

  /**
   * Those of everybody, or of one user; unconfirmed ones too.
   *
   * @param request {@code user} narrows it
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code user} if that is no number
   */
  List<DeviceView> list(Caller caller, ListObjects.Request request);
}
