package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CelExpressionsTest {

  private final CelExpressions expressions = Worlds.expressions();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 + 2 * 3 == 7 && 7 / 2 == 3 && -7 % 3 == -1 && 1.5 * 2.0 == 3.0",
        "dyn(1) == 1.0 && 2 > 1.5 && 'a' < 'b' && !(dyn(1) == 'a')",
        "size('żółw') == 4 && 'żółw'.substring(1, 3) == 'ół' && 'abc'.indexOf('c') == 2",
        "'a,b,'.split(',') == ['a', 'b', ''] && ['a', 'b'].join('-') == 'a-b'",
        "'aXbX'.replace('X', '--') == 'a--b--' && ' a '.trim() == 'a'",
        "'ABC'.lowerAscii() == 'abc' && 'abc'.upperAscii() == 'ABC'",
        "[1, 2] + [3] == [1, 2, 3] && 2 in [1, 2] && !(3 in {1: 2}) && {'a': 1}.a == 1",
        "[1, 2, 3].filter(x, x > 1).map(x, x * 2) == [4, 6]",
        "[1, 2, 3].map(x, x > 1, x * 2) == [4, 6] && [1, 2].all(x, x > 0)",
        "[1, 2, 2].exists_one(x, x == 1) && {'a': 1}.exists(k, k == 'a')",
        "cel.bind(x, 5, cel.bind(y, x + 1, x * y)) == 30",
        "(true || 1 / 0 == 1) && (1 / 0 == 1 || true) && !(1 / 0 == 1 && false)",
        "[0, 1].exists(x, 1 / x == 1) && !([0, 1].all(x, 1 / x == 2))",
        "timestamp('2026-01-31T12:00:00+01:00') + duration('1h30m') "
            + "== timestamp('2026-01-31T12:30:00Z')",
        "timestamp('2026-01-31T12:00:00Z').getDate() == 31 && duration('90s').getMinutes() == 1",
        "now.getHours() == 14 && now.getHours('Europe/Warsaw') == 15 && now.getDayOfWeek() == 1",
        "int('42') == 42 && string(42) == '42' && double('1.5') == 1.5 && bool('true')",
        "string(duration('1m30.5s')) == '90.500s' && int(timestamp('1970-01-01T00:01:00Z')) == 60",
        "context.nothing == null && context.nothing.at.all == null && !has(context.nothing)",
        "context.?nothing.orValue('else') == 'else' && context[?'auth_method'].hasValue()",
        "context.?prompt_data.?email.orValue('') == 'Jane@Example.org'",
        "[?context.?nothing, 1] == [1] && {?'a': context.?nothing} == {}",
        "context.geoip.continent == 'EU' && context.asn.asn == 64496 && 'geoip' in context",
        "user_by({'username': 'JANE'}) == null && user_by({'username__iexact': 'JANE'}).pk == 1",
        "user_by({'pk': 1}) == request.user && user_by({'pk': 99}) == null",
        "'abc'.matches('^a') && !'abc'.matches('^b') && '2026'.matches('\\\\d{4}')"
      })
  void holds(String text) throws InterruptedException {
    assertThat(expressions.check(text)).isEmpty();

    assertThat(expressions.evaluate(text, Worlds.question())).isEqualTo(Value.of(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 / 0",
        "[1][3]",
        "int('x')",
        "9223372036854775807 + 1",
        "context.auth_method > 1",
        "duration('soon')",
        "timestamp('soon')",
        "now + duration('9999999h') * 2",
        "user_by({'shoe': 3})",
        "user_by({})",
        "attempts('password', 'here') && true",
        "evidence.has('charm')",
        "call_policy('gone')",
        "ip_in('house', '10.0.0.0/8')",
        "{'a': 1, 'a': 2}",
        "dyn(1) && true",
        "context.prompt_data > 3",
        "now.getHours('Nowhere')"
      })
  void failsWithAPosition(String text) {
    assertThatThrownBy(() -> expressions.evaluate(text, Worlds.question()))
        .isInstanceOf(ExpressionFailed.class)
        .hasMessageMatching("(?s).*[Ll]ine \\d+, column \\d+.*");
  }

  @Test
  void looksSomebodyUpOnceInAllOfARequest() throws InterruptedException {
    var users = new CountedUsers();
    var counted = new CelExpressions(Worlds.sources(users.repository()));
    var question = Worlds.question();

    counted.evaluate("request.user.groups == ['staff'] && request.user.uid != ''", question);
    counted.evaluate("is_group_member(request.user, {'name': 'staff'})", question);

    assertThat(users.lookups()).isEqualTo(1);
  }

  @Test
  void looksNothingUpThatIsNotRead() throws InterruptedException {
    var users = new CountedUsers();
    var counted = new CelExpressions(Worlds.sources(users.repository()));

    counted.evaluate(
        "request.user.username == 'jane' || 'x' in request.user.groups", Worlds.question());

    assertThat(users.lookups()).isZero();
  }

  @Test
  void knowsNothingInAnEmptyRun() throws InterruptedException {
    var question = Worlds.about(Worlds.request(Context.EMPTY));

    assertThat(expressions.evaluate("context.prompt_data.email == null", question))
        .isEqualTo(Value.of(true));
  }

  @Test
  void waitsOnlyWhereItCallsWhatMayWait() {
    assertThat(expressions.mayWait("size(resolve_dns(\"www.example.org\")) > 0")).isTrue();
    assertThat(expressions.mayWait("call_policy(\"office-hours\").passing")).isTrue();
    assertThat(expressions.mayWait("request.user.username == \"resolve_dns\"")).isFalse();
    assertThat(expressions.mayWait("resolve_dns(")).isFalse();
  }
}
