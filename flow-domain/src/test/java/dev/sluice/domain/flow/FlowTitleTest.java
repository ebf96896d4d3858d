package dev.sluice.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.context.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTitleTest {

  @ParameterizedTest
  @CsvSource({
    "Welcome!, Welcome!",
    "Welcome to %(app)s!, Welcome to Sluice!",
    "'Hello %(user)s, this is %(app)s', 'Hello ada, this is Sluice'",
    "%(user)s%(user)s, adaada",
    "100%% sure, 100% sure",
    "%%(app)s, %(app)s",
    "%%%(app)s, %Sluice"
  })
  void fillsItsPlaceholders(String text, String rendered) {
    assertThat(new FlowTitle(text).render("Sluice", Subjects.ADA)).isEqualTo(rendered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100% sure", "%", "%(app)s and 5%", "%(name)s", "%(app)d", "%(app", "%s %(user)s"})
  void staysRawWhereAPlaceholderCannotBeFilled(String text) {
    assertThat(new FlowTitle(text).render("Sluice", Subjects.ADA)).isEqualTo(text);
  }

  @Test
  void takesNamesAsTheyAre() {
    assertThat(new FlowTitle("Hi %(user)s").render("", Subject.claiming("%(app)s $1 100%")))
        .isEqualTo("Hi %(app)s $1 100%");
  }

  @Test
  void isNotBlank() {
    assertThatIllegalArgumentException().isThrownBy(() -> new FlowTitle(" "));
  }
}
