package dev.sluice.adapter.integration.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

  private static final Instant EXAMPLE = Instant.parse("2022-02-22T19:22:22Z");

  @Test
  void beginsWithTheTimeAndSaysItsVersion() {
    UUID id = new TimeOrderedIds(InstantSource.fixed(EXAMPLE)).next();

    assertThat(id.toString()).startsWith("017f22e2-79b0-7");
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void sortsByTime() {
    UUID earlier = new TimeOrderedIds(InstantSource.fixed(EXAMPLE)).next();
    UUID later = new TimeOrderedIds(InstantSource.fixed(EXAMPLE.plusMillis(1))).next();

    assertThat(earlier.toString()).isLessThan(later.toString());
  }

  @Test
  void makesNoIdentifierTwice() {
    var ids = new TimeOrderedIds(InstantSource.fixed(EXAMPLE));

    assertThat(Stream.generate(ids::next).limit(1000)).doesNotHaveDuplicates();
  }
}
