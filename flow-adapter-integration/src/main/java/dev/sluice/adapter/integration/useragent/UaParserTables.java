package dev.sluice.adapter.integration.useragent;

import dev.sluice.application.port.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ua_parser.DeviceParser;
import ua_parser.OS;
import ua_parser.OSParser;
import ua_parser.Parser;
import ua_parser.UserAgent;
import ua_parser.UserAgentParser;

/**
 * The tables of ua-parser.
 *
 * <p>Its parser tells the family of a device and leaves out brand and model, which its tables know.
 * A device is therefore asked for as one text of three parts.
 */
final class UaParserTables {

  private static final String UNKNOWN = "Other";
  private static final String SEPARATOR = "\u241F";
  private static final int DEVICE_PARTS = 3;
  private static final String DEVICE = "device_replacement";

  private final UserAgentParser browsers;
  private final OSParser systems;
  private final DeviceParser devices;

  private UaParserTables(Map<String, List<Map<String, String>>> tables) {
    browsers = UserAgentParser.fromList(table(tables, "user_agent_parsers"));
    systems = OSParser.fromList(table(tables, "os_parsers"));
    devices =
        DeviceParser.fromList(
            table(tables, "device_parsers").stream().map(UaParserTables::inThreeParts).toList());
  }

  static UaParserTables load() {
    try (InputStream file =
        Objects.requireNonNull(Parser.class.getResourceAsStream("regexes.yaml"))) {
      var yaml = new Yaml(new SafeConstructor(Parser.getDefaultLoaderOptions()));
      return new UaParserTables(yaml.load(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Program read(String userAgent) {
    UserAgent browser = browsers.parse(userAgent);
    OS system = systems.parse(userAgent);
    return new Program(
        new Program.Browser(
            family(browser.family), text(browser.major), text(browser.minor), text(browser.patch)),
        new Program.OperatingSystem(
            family(system.family),
            text(system.major),
            text(system.minor),
            text(system.patch),
            text(system.patchMinor)),
        device(devices.parse(userAgent).family));
  }

  private static Program.Device device(String threeParts) {
    String[] parts = Arrays.copyOf(threeParts.split(SEPARATOR, DEVICE_PARTS), DEVICE_PARTS);
    return new Program.Device(family(parts[0]), text(parts[1]), text(parts[2]));
  }

  private static List<Map<String, String>> table(
      Map<String, List<Map<String, String>>> tables, String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }

  /** What a row leaves out is its first group, but for the brand, which is then not known. */
  private static Map<String, String> inThreeParts(Map<String, String> row) {
    var whole = new HashMap<>(row);
    whole.put(
        DEVICE,
        String.join(
            SEPARATOR,
            row.getOrDefault(DEVICE, "$1"),
            row.getOrDefault("brand_replacement", ""),
            row.getOrDefault("model_replacement", "$1")));
    return whole;
  }

  private static String family(@Nullable String family) {
    return UNKNOWN.equals(family) ? "" : text(family);
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part.strip();
  }
}
