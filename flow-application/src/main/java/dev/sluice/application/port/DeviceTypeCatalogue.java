package dev.sluice.application.port;

import dev.sluice.domain.device.DeviceType;
import java.util.List;
import java.util.Optional;

/** The types of authenticators that the program knows. */
public interface DeviceTypeCatalogue {

  /**
   * Looks whether there is another list by now.
   *
   * @return what an administrator has to mend, as long as it is not mended
   */
  Optional<String> refresh();

  /** Names the list: another list has another name. */
  String edition();

  /** All of them. */
  List<DeviceType> list();
}
