package dev.sluice.application.port;

/**
 * A program at the other end, as it presents itself; nothing proves that it is true. What is not
 * known is blank.
 *
 * @param browser the program itself
 * @param system what it runs on
 * @param device what that runs on
 */
public record Program(Browser browser, OperatingSystem system, Device device) {

  /** A program of which nothing is known. */
  public static final Program UNKNOWN =
      new Program(
          new Browser("", "", "", ""),
          new OperatingSystem("", "", "", "", ""),
          new Device("", "", ""));

  /**
   * In a few words, for example {@code Firefox on Linux}; blank where nothing is known.
   *
   * @param both how to say it where both are known, with {@code {browser}} and {@code {system}}
   */
  public String description(String both) {
    return browser.family.isBlank() || system.family.isBlank()
        ? browser.family + system.family
        : both.replace("{browser}", browser.family).replace("{system}", system.family);
  }

  /**
   * A browser, or another program that speaks HTTP.
   *
   * @param family its name without a version
   * @param major the first part of its version
   * @param minor the second part
   * @param patch the third part
   */
  public record Browser(String family, String major, String minor, String patch) {}

  /**
   * An operating system.
   *
   * @param family its name without a version
   * @param major the first part of its version, which may be a word
   * @param minor the second part
   * @param patch the third part
   * @param patchMinor the fourth part
   */
  public record OperatingSystem(
      String family, String major, String minor, String patch, String patchMinor) {}

  /**
   * A device.
   *
   * @param family what people call it
   * @param brand who sells it
   * @param model which one of theirs it is
   */
  public record Device(String family, String brand, String model) {}
}
