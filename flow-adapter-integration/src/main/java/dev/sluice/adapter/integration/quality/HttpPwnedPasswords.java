package dev.sluice.adapter.integration.quality;

import dev.sluice.application.port.PwnedPasswords;
import dev.sluice.application.port.UnitOfWork;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Asks Have I Been Pwned, or a copy of it, for a range: it learns the first five of the forty
 * digits of a hash, and that many others begin like it.
 */
public final class HttpPwnedPasswords implements PwnedPasswords {

  private static final int RANGE = 5;
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A range has about a thousand lines of forty characters. */
  private static final int LONGEST_ANSWER = 1 << 20;

  private final URI ranges;
  private final HttpClient client;
  private final UnitOfWork units;

  /**
   * @param ranges what the beginning of a hash is added to
   * @param units tells whether a connection would be held meanwhile
   */
  public HttpPwnedPasswords(URI ranges, UnitOfWork units) {
    this.ranges = ranges;
    this.units = units;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public int count(String password) throws InterruptedException {
    if (units.isWriting()) {
      throw new IllegalStateException("asking others inside a transaction holds its connection");
    }
    String hash = sha1(password);
    return range(hash.substring(0, RANGE))
        .lines()
        .filter(line -> line.regionMatches(true, 0, hash, RANGE, hash.length() - RANGE))
        .mapToInt(line -> count(line, hash.length() - RANGE))
        .max()
        .orElse(0);
  }

  private String range(String beginning) throws InterruptedException {
    BodyHandler<String> text =
        BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.US_ASCII), LONGEST_ANSWER);
    try {
      HttpResponse<String> answer = client.send(request(beginning), text);
      if (answer.statusCode() != OK) {
        throw new IllegalStateException(
            "%s answered with status %d".formatted(ranges.getHost(), answer.statusCode()));
      }
      return answer.body();
    } catch (IOException silence) {
      // not its message: the address of the request is part of some
      throw new IllegalStateException(
          "%s did not answer: %s".formatted(ranges.getHost(), silence.getClass().getSimpleName()));
    }
  }

  /** Padded, so that not even the length of the answer tells which range it was. */
  private HttpRequest request(String beginning) {
    return HttpRequest.newBuilder(URI.create(ranges + beginning))
        .header("Add-Padding", "true")
        .header("User-Agent", "Sluice")
        .timeout(PATIENCE)
        .build();
  }

  /** What stands behind the colon. */
  private int count(String line, int length) {
    try {
      return Integer.parseInt(line.substring(Math.min(line.length(), length + 1)).strip());
    } catch (NumberFormatException malformed) {
      throw new IllegalStateException(ranges.getHost() + " answered with something else");
    }
  }

  private static String sha1(String password) {
    try {
      byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .withUpperCase()
          .formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-1", impossible);
    }
  }
}
