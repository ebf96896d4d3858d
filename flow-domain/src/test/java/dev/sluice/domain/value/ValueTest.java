package dev.sluice.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {

  private static final Value.Fields EMPTY = Value.Fields.NONE;

  private static Value.Fields fields(String name, Value value) {
    return new Value.Fields(Map.of(name, value));
  }

  private static Value.Items items(Value... values) {
    return new Value.Items(List.of(values));
  }

  @Test
  void isTrueUnlessItIsNothingZeroOrEmpty() {
    assertThat(List.of(Value.of("false"), Value.of("0"), Value.of(-1), items(Value.NULL)))
        .allMatch(Value::isTruthy);
    assertThat(
            List.of(
                Value.NULL,
                Value.of(false),
                Value.of(0),
                Value.of(""),
                items(),
                EMPTY,
                new Value.Decimal(-0.0)))
        .noneMatch(Value::isTruthy);
  }

  @Test
  void mergesMapsDeeplyPutsListsTogetherAndTakesTheLastOfAnythingElse() {
    Value.Fields under = fields("a", fields("list", items(Value.of(1))));
    Value.Fields over = fields("a", fields("list", items(Value.of(2))));

    assertThat(under.merged(over))
        .isEqualTo(fields("a", fields("list", items(Value.of(1), Value.of(2)))));
    assertThat(under.merged(fields("a", Value.NULL))).isEqualTo(fields("a", Value.NULL));
    assertThat(fields("a", items()).merged(fields("a", EMPTY))).isEqualTo(fields("a", EMPTY));
    assertThat(EMPTY.merged(under)).isEqualTo(under);
  }

  @Test
  void knowsHowDeepItIs() {
    assertThat(Value.NULL.isDeeperThan(0)).isFalse();
    assertThat(items().isDeeperThan(0)).isTrue();
    assertThat(items(fields("a", items())).isDeeperThan(2)).isTrue();
    assertThat(items(fields("a", items())).isDeeperThan(3)).isFalse();
  }

  @Test
  void holdsOnlyWhatCanBeStored() {
    assertThat(Value.Text.isStorable("a\n\t😀")).isTrue();
    assertThat(Value.Text.isStorable("a\u0000")).isFalse();
    assertThat(Value.Text.isStorable("\ud83d")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Value.Decimal(Double.NaN));
  }
}
