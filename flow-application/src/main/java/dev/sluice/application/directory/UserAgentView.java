package dev.sluice.application.directory;

import dev.sluice.application.port.Program;
import org.jspecify.annotations.Nullable;

/**
 * A program as it is shown.
 *
 * @param string as it called itself
 */
record UserAgentView(DeviceView device, SystemView os, String string, BrowserView userAgent) {

  private static final String UNKNOWN = "Other";

  /** What it runs on in the end. */
  record DeviceView(@Nullable String brand, String family, @Nullable String model) {}

  /** The operating system. */
  record SystemView(
      String family,
      @Nullable String major,
      @Nullable String minor,
      @Nullable String patch,
      @Nullable String patchMinor) {}

  /** The program itself. */
  record BrowserView(String family, String major, String minor, String patch) {}

  static UserAgentView of(String text, Program program) {
    Program.Device device = program.device();
    Program.OperatingSystem system = program.system();
    Program.Browser browser = program.browser();
    return new UserAgentView(
        new DeviceView(known(device.brand()), family(device.family()), known(device.model())),
        new SystemView(
            family(system.family()),
            known(system.major()),
            known(system.minor()),
            known(system.patch()),
            known(system.patchMinor())),
        text,
        new BrowserView(
            family(browser.family()), browser.major(), browser.minor(), browser.patch()));
  }

  private static String family(String text) {
    return text.isBlank() ? UNKNOWN : text;
  }

  private static @Nullable String known(String text) {
    return text.isBlank() ? null : text;
  }
}
