package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.sluice.application.port.MutableClock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in the file, it is no list unless it is signed. */
class MetadataFuzzTest {

  private static final SignedList SIGNED = SignedList.by("EC", "any", MutableClock.START);
  private static final MetadataRoot ROOT =
      SignedList.by("EC", "any", MutableClock.START).root(null);

  static Stream<String> seeds() {
    return Stream.of(
        SIGNED.text(
            1,
            LocalDate.of(2026, 12, 1),
            SignedList.entry(new UUID(7, 1), SIGNED.rootCertificate(), "REVOKED")));
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "30s")
  void isNoList(@NotNull String text) {
    assertThat(isRead(text)).isFalse();
  }

  private static boolean isRead(String text) {
    try {
      MetadataList.read(text, ROOT, MutableClock.START);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
