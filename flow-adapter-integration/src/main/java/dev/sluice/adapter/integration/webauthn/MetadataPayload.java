package dev.sluice.adapter.integration.webauthn;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a list of the FIDO Metadata Service, version 3. Everything but the heart of it is
 * left out, and states stay words: a list that says something new about one authenticator has to be
 * readable for all others.
 *
 * @param no counts the lists
 * @param nextUpdate until when there will be another
 * @param entries one for each authenticator
 */
record MetadataPayload(
    int no, @Nullable LocalDate nextUpdate, @Nullable List<@Nullable Entry> entries) {

  /**
   * What is known of an authenticator.
   *
   * @param aaguid the type, of those that have one
   * @param attestationCertificateKeyIdentifiers what tells older ones
   * @param metadataStatement what its maker says
   * @param statusReports what became of it
   */
  record Entry(
      @Nullable String aaguid,
      @Nullable List<String> attestationCertificateKeyIdentifiers,
      @Nullable Statement metadataStatement,
      @Nullable List<@Nullable Report> statusReports) {}

  /**
   * What a maker says.
   *
   * @param description what people call it
   * @param attestationRootCertificates who vouches for its certificates, in base64
   */
  record Statement(
      @Nullable String description, @Nullable List<String> attestationRootCertificates) {}

  /**
   * What became of an authenticator.
   *
   * @param status in a word
   */
  record Report(@Nullable String status) {}
}
