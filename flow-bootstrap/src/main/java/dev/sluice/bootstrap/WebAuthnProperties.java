package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.webauthn.FidoMetadata;
import dev.sluice.adapter.integration.webauthn.Makers;
import dev.sluice.adapter.integration.webauthn.MetadataRoot;
import dev.sluice.domain.webauthn.CounterPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is asked of passkeys and their authenticators.
 *
 * @param metadataFile a list of the FIDO Metadata Service, used anew when it changes; none
 * @param metadataRoot a file with the certificate that vouches for whoever signs such lists; the
 *     one of the FIDO alliance
 * @param counterRegression what becomes of a passkey whose counter goes back: refuse, or report;
 *     refuse
 */
record WebAuthnProperties(
    @Nullable String metadataFile,
    @Nullable String metadataRoot,
    @DefaultValue("refuse") CounterPolicy counterRegression) {

  private static final String KEY = "sluice.webauthn.";

  Makers makers(InstantSource clock) {
    if (isBlank(metadataFile)) {
      return Makers.unknown();
    }
    MetadataRoot root = ConfigurationRefused.unlessGood(KEY + "metadata-root", this::root);
    return ConfigurationRefused.unlessGood(
        KEY + "metadata-file", () -> Makers.in(FidoMetadata.open(path(metadataFile), root, clock)));
  }

  private MetadataRoot root() {
    return isBlank(metadataRoot) ? MetadataRoot.published() : MetadataRoot.in(path(metadataRoot));
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Path path(@Nullable String file) {
    try {
      return Path.of(String.valueOf(file).strip());
    } catch (InvalidPathException malformed) {
      throw new IllegalArgumentException("'%s' is no path".formatted(file), malformed);
    }
  }
}
