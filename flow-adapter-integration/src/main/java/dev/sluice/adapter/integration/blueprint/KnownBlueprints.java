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
import java.util.stream.Stream;

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
          "default/flow-default-recovery-flow.yaml",
          "default/flow-default-enrollment-flow.yaml",
          "default/flow-default-unenrollment-flow.yaml",
          "default/flow-default-provider-authorization-explicit-consent.yaml",
          "default/flow-default-provider-authorization-implicit-consent.yaml",
          "default/flow-default-provider-invalidation.yaml",
          "default/flow-oobe.yaml",
          // asked for by those that set devices up
          "default/flow-default-authenticator-proof.yaml",
          "default/flow-default-authenticator-totp-setup.yaml",
          "default/flow-default-authenticator-static-setup.yaml",
          "default/flow-default-authenticator-webauthn-setup.yaml",
          "default/flow-default-authenticator-email-setup.yaml",
          // names the others
          "default/default-brand.yaml");

  /** Nobody gets them who does not ask. */
  private static final List<String> EXAMPLES =
      List.of(
          "example/flow-account-lockdown.yaml",
          "example/flow-enrollment-without-mail.yaml",
          "example/flow-invitation-enrollment.yaml",
          "example/flow-login-with-captcha.yaml",
          "example/flow-recovery-with-activation.yaml");

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
    Stream.of(BUNDLED, EXAMPLES)
        .flatMap(List::stream)
        .forEach(path -> places.put(path, new Place(path, Instant.EPOCH)));
    directory.list().forEach(place -> places.put(place.path(), place));
    return new ArrayList<>(places.values());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return directory
        .read(path)
        .or(() -> Optional.of(path).filter(KnownBlueprints::isOurs).map(KnownBlueprints::open));
  }

  private static boolean isOurs(String path) {
    return BUNDLED.contains(path) || EXAMPLES.contains(path);
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
