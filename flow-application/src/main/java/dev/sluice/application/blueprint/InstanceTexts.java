package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintFiles;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The texts of blueprints that are kept. */
final class InstanceTexts {

  private final BlueprintFiles files;

  InstanceTexts(BlueprintFiles files) {
    this.files = files;
  }

  /**
   * The text of one.
   *
   * @throws FlowFault.Invalid if this node cannot get at it
   */
  byte[] read(BlueprintInstance instance) {
    if (instance.isRemote()) {
      throw invalid(
          "Blueprints cannot be fetched from a registry; put the file below the directory.");
    }
    return instance.isFile()
        ? read(instance.path())
        : instance.content().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The text of a file.
   *
   * @throws FlowFault.Invalid if there is none, or it is too large
   */
  byte[] read(String path) {
    return files
        .read(path)
        .orElseThrow(() -> invalid("There is no blueprint of a readable size at this path."));
  }

  /** SHA-512 in hexadecimal digits. */
  static String hash(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-512", impossible);
    }
  }

  private static FlowFault.Invalid invalid(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid("path", message)));
  }
}
