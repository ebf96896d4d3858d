package dev.sluice.domain.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairNameTest {

  @Test
  void isTrimmed() {
    assertThat(PairName.problems("name", "\t Zertifikat für \"Müller\" \n")).isEmpty();
    assertThat(PairName.of("\t a b \n").value()).isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource({
    "'', blank",
    "'   ', blank",
    "a\u0000b, null_characters_not_allowed",
    "a\u0007b, invalid"
  })
  void isRefused(String text, String code) {
    assertThat(PairName.problems("common_name", text))
        .singleElement()
        .returns("common_name", Problem::field)
        .returns(code, Problem::code);
    assertThatIllegalArgumentException().isThrownBy(() -> new PairName(text));
  }

  @Test
  void fitsIntoAnIndex() {
    assertThat(PairName.problems("name", "a".repeat(500))).isEmpty();
    assertThat(PairName.problems("name", "a".repeat(501)))
        .containsExactly(
            new Problem(
                "name", "max_length", "Ensure this field has no more than 500 characters."));
  }
}
