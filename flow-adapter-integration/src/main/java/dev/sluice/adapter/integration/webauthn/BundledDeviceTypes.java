package dev.sluice.adapter.integration.webauthn;

import dev.sluice.domain.device.DeviceType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The types of authenticators in a file beside this class: its first line names the edition, each
 * other one has a type and, behind a tabulator, what people call it.
 */
final class BundledDeviceTypes {

  private static final String FILE = "device-types.tsv";

  /** Names the list: another list has another name. */
  String edition() {
    return lines().getFirst().strip();
  }

  /** All of them. */
  List<DeviceType> list() {
    return lines().stream().skip(1).map(BundledDeviceTypes::type).toList();
  }

  private static DeviceType type(String line) {
    int tab = line.indexOf('\t');
    return new DeviceType(
        UUID.fromString(line.substring(0, tab)), line.substring(tab + 1).strip(), null);
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(BundledDeviceTypes.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
