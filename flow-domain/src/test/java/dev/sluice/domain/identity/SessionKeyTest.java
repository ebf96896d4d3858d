package dev.sluice.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionKeyTest {

  @Test
  void isStoredAsItsHash() {
    assertThat(new SessionKey("abc").hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void isNeverPrinted() {
    assertThat(new SessionKey("abc")).hasToString("SessionKey[]");
  }
}
