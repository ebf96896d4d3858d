package dev.sluice.adapter.integration.duo;

import dev.sluice.adapter.integration.outbound.FormText;
import dev.sluice.application.port.DuoGateway.Account;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Duo knows requests of ours by: a keyed checksum of their moment, method, host, path and
 * parameters (version 2 of its signatures).
 *
 * @param date the moment, as the request says it
 * @param authorization the checksum, as the request says it
 */
record DuoSignature(String date, String authorization) {

  private static final String ALGORITHM = "HmacSHA512";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);

  /**
   * What is asked.
   *
   * @param method of HTTP
   * @param path where
   * @param parameters in the order of their names
   */
  record Question(String method, String path, SortedMap<String, String> parameters) {}

  /** Signs a request. */
  static DuoSignature of(Account account, Question question, Instant now) {
    String date = DATE.format(now);
    String host = account.host().toLowerCase(Locale.ROOT);
    String canonical =
        String.join(
            "\n",
            date,
            question.method(),
            host,
            question.path(),
            FormText.of(question.parameters()));
    String pair = account.key() + ":" + mac(account.secret().value(), canonical);
    return new DuoSignature(
        date, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  private static String mac(String secret, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }
}
