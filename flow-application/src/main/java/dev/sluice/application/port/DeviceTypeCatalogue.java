package dev.sluice.application.port;

import dev.sluice.domain.device.DeviceType;
import java.util.List;

/** The types of authenticators that come with the program. */
public interface DeviceTypeCatalogue {

  /** Names the list: another list has another name. */
  String edition();

  /** All of them. */
  List<DeviceType> list();
}
