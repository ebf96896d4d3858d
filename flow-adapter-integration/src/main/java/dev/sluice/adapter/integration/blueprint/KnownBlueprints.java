package dev.sluice.adapter.integration.blueprint;

import dev.sluice.application.port.BlueprintFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The blueprints that come with the product, and those below a directory; of two at one path the
 * one in the directory counts.
 */
public final class KnownBlueprints implements BlueprintFiles {

  private static final List<String> BUNDLED =
      List.of(
          "default/flow-password-change.yaml",
          "default/flow-default-user-settings-flow.yaml",
          "default/flow-default-authentication-flow.yaml",
          "default/flow-default-invalidation-flow.yaml",
          "default/flow-default-authenticator-totp-setup.yaml",
          "default/flow-default-authenticator-static-setup.yaml",
          "default/flow-default-authenticator-webauthn-setup.yaml",
          "default/flow-default-authenticator-email-setup.yaml",
          // names the others
          "default/default-brand.yaml");

  private final BlueprintDirectory directory;

  /**
   * @param directory need not be there
   */
  public KnownBlueprints(Path directory) {
    this.directory = new BlueprintDirectory(directory);
  }

  @Override
  public List<String> bundled() {
    return BUNDLED;
  }

  @Override
  public List<Place> list() {
    Map<String, Place> places = new TreeMap<>();
    BUNDLED.forEach(path -> places.put(path, new Place(path, Instant.EPOCH)));
    directory.list().forEach(place -> places.put(place.path(), place));
    return new ArrayList<>(places.values());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return directory
        .read(path)
        .or(() -> Optional.of(path).filter(BUNDLED::contains).map(KnownBlueprints::open));
  }

  private static byte[] open(String path) {
    try (InputStream in = KnownBlueprints.class.getResourceAsStream("/blueprints/" + path)) {
      if (in == null) {
        throw new IllegalStateException("there is no bundled " + path);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
