package dev.sluice.adapter.integration.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.KeyPairReader.Reading.Refused;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, it is read or refused, and soon. */
@Timeout(60)
class HostileTextTest {

  static final List<String> CERTIFICATES = List.of("rsa", "ec", "dsa", "ed25519", "ed448", "pss");
  static final List<String> KEYS =
      List.of(
          "rsa-key",
          "rsa-pkcs1-key",
          "ec-key",
          "dsa-key",
          "dsa-pkcs8-key",
          "ed25519-key",
          "ed448-key",
          "pss-key",
          "explicit-key");

  private static final Duration BUDGET = Duration.ofMillis(250);

  private final PemKeyPairReader reader = new PemKeyPairReader();

  @ParameterizedTest
  @FieldSource("CERTIFICATES")
  void readsOrRefusesMutilatedCertificates(String name) {
    mutilate(name, text -> assertThat(reader.read(text, null)).isNotNull());
  }

  @ParameterizedTest
  @FieldSource("KEYS")
  void readsOrRefusesMutilatedKeys(String name) {
    String certificate = Pem.named("rsa");

    mutilate(name, text -> assertThat(reader.read(certificate, text)).isNotNull());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x30, 0x31, 0xa0, 0x24, 0x28})
  void refusesWhatIsNestedWithoutEnd(int tag) {
    byte[] indefinite = new byte[100_000];
    for (int i = 0; i < indefinite.length; i += 2) {
      indefinite[i] = (byte) tag;
      indefinite[i + 1] = (byte) 0x80;
    }

    refuses(indefinite);
    refuses(nested(tag, 100_000));
  }

  @Test
  void refusesNoiseAndNothing() {
    var random = new Random(1);
    for (int length = 0; length < 300; length++) {
      byte[] noise = new byte[length];
      random.nextBytes(noise);
      refuses(noise);
    }
  }

  @Test
  void readsTextWithoutEndInOnePass() {
    String begins = "-----BEGIN CERTIFICATE-----\n".repeat(7_000);

    assertThat(reader.read(begins, begins)).isInstanceOf(Refused.class);
    assertThat(reader.read("-".repeat(200_000), "\n".repeat(50_000))).isInstanceOf(Refused.class);
  }

  private void refuses(byte[] contents) {
    Stream.of("PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY")
        .map(label ->
            reader.read(PemBlock.text("CERTIFICATE", contents), PemBlock.text(label, contents)))
        .forEach(reading ->
            assertThat(reading)
                .isInstanceOfSatisfying(
                    Refused.class, bad -> assertThat(bad.problems()).hasSize(2)));
  }

  /** Each a definite length around the next. */
  private static byte[] nested(int tag, int size) {
    byte[] bytes = new byte[size];
    int at = 0;
    while (at + 5 < size) {
      int rest = size - at - 5;
      bytes[at] = (byte) tag;
      bytes[at + 1] = (byte) 0x83;
      bytes[at + 2] = (byte) (rest >> 16);
      bytes[at + 3] = (byte) (rest >> 8);
      bytes[at + 4] = (byte) rest;
      at += 5;
    }
    return bytes;
  }

  private static void mutilate(String name, Consumer<String> read) {
    PemBlock block = last(name);
    byte[] contents = block.contents();
    var random = new Random(name.hashCode());
    long end = System.nanoTime() + BUDGET.toNanos();
    while (System.nanoTime() < end) {
      byte[] changed = Arrays.copyOf(contents, length(random, contents.length));
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      read.accept(PemBlock.text(block.label(), changed));
    }
  }

  private static int length(Random random, int whole) {
    return random.nextInt(4) == 0 ? 1 + random.nextInt(whole + 10) : whole;
  }

  private static PemBlock last(String name) {
    try {
      return PemBlock.list(Pem.named(name)).getLast();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
