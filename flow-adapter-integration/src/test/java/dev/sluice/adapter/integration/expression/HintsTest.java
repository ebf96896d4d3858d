package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Expressions.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

  private final CelExpressions expressions = Worlds.expressions();

  @Test
  void pointsAtWhatIsWrong() {
    assertThat(expressions.check("true &&\n  request.user.usrname == 'jane'"))
        .isEqualTo(
            List.of(new Mistake(2, 15, "undefined field 'usrname'", "Did you mean \"username\"?")));
  }

  @Test
  void knowsFunctionsByTheirNearestName() {
    assertThat(expressions.check("regexmatch('a', 'b')").getFirst().hint())
        .isEqualTo("Did you mean \"regex_match\"?");
  }

  @Test
  void guessesNothingThatIsFar() {
    assertThat(expressions.check("elephants == 3").getFirst().hint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          return True | Leave out "return"
          request.user.is_active and True | Write true and false
          request.user.is_active and not is_sso_flow | Write && for and
          context.get("x") is None | Write == null
          ak_message("Hello") | Return {"passing": false
          ak_is_group_member(request.user, name="x") | Leave out the ak_
          import re | Nothing can be imported
          x = 3 | cel.bind
          len(context) | size(list)
          user not in context | Write !(a in b)
          1 if x else 2 | condition ? this : that
          context["pending_user"].name.lower() | .lowerAscii()
          """)
  void saysPythonInCel(String text, String instead) {
    Mistake mistake = expressions.check(text).getFirst();

    assertThat(mistake.hint()).startsWith("This looks like Python. ").contains(instead);
  }

  @Test
  void doesNotTakeTextsForPython() {
    assertThat(expressions.check("request.user.nme == 'this and None'").getFirst().hint())
        .isEqualTo("Did you mean \"name\"?");
  }

  @Test
  void refusesAPatternThatIsNone() {
    assertThat(expressions.check("regex_match(client_ip, '(')").getFirst())
        .isEqualTo(new Mistake(1, 24, "the pattern is wrong: missing closing )", ""));
  }
}
