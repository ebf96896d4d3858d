package dev.sluice.application.device;

import dev.sluice.application.identity.Caller;
import java.util.List;

/** Lists the caller's own devices, of all classes. */
public interface ListOwnDevices {

  /** Those that are confirmed. */
  List<DeviceView> list(Caller caller);
}
