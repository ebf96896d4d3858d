package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.CountingHasher;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.UniquePasswordPolicy;
import dev.sluice.domain.shared.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class UniquePasswordPolicyEvaluatorTest {

  private static final Verdict USED =
      Verdict.of(false, "This password has been used previously. Please choose a different one.");

  private final List<String> history = new ArrayList<>();
  private final CountingHasher hasher = new CountingHasher(new ImmediateUnitOfWork());
  private final UniquePasswordPolicyEvaluator evaluator =
      new UniquePasswordPolicyEvaluator(
          (user, count) ->
              user.equals(Asked.JANE_ID) ? history.stream().limit(count).toList() : List.of(),
          hasher);

  private Verdict verdict(int count, String password) {
    return verdict(count, Asked.inRun(Asked.typed("password", password)));
  }

  private Verdict verdict(int count, PolicyRequest request) {
    return evaluator.evaluate(new UniquePasswordPolicy("password", count), request);
  }

  @Test
  void failsWithoutAPassword() {
    assertThat(verdict(0, Asked.inRun(Context.EMPTY)))
        .isEqualTo(Verdict.of(false, "Password not set in context"));
  }

  @Test
  void letsAnythingPassWhereThereWasNothingBefore() {
    assertThat(verdict(3, "first")).isEqualTo(Verdict.of(true));
  }

  @Test
  void letsANewOnePass() {
    Collections.addAll(history, "hashed:third", "hashed:second", "hashed:first");

    assertThat(verdict(3, "fourth")).isEqualTo(Verdict.of(true));
    assertThat(hasher.count()).isEqualTo(3);
  }

  @Test
  void refusesAFormerOne() {
    Collections.addAll(history, "hashed:third", "hashed:second", "hashed:first");

    assertThat(verdict(3, "first")).isEqualTo(USED);
    assertThat(verdict(2, "first")).isEqualTo(Verdict.of(true));
  }

  @Test
  void refusesAFormerOneWhoseHashIsOfAnotherSort() {
    history.add("outdated:first");

    assertThat(verdict(1, "first")).isEqualTo(USED);
  }

  @Test
  void passesOverWhatIsNoHash() {
    Collections.addAll(history, "md5:5f4dcc3b", "hashed:first");

    assertThat(verdict(2, "first")).isEqualTo(USED);
    assertThat(verdict(1, "md5:5f4dcc3b")).isEqualTo(Verdict.of(true));
  }

  @Test
  void comparesWithNothingWhereNothingCounts() {
    history.add("hashed:first");

    assertThat(verdict(0, "first")).isEqualTo(Verdict.of(true));
    assertThat(hasher.count()).isZero();
  }

  @Test
  void knowsNothingOfStrangers() {
    history.add("hashed:first");
    var stranger =
        PolicyRequest.inRun(
            Asked.ofStranger().visitor(),
            Asked.typed("password", "first"),
            Asked.ofStranger().evidence(),
            Asked.NOW,
            Asked.ofStranger().memo());

    assertThat(verdict(1, stranger)).isEqualTo(Verdict.of(true));
  }

  @Test
  void mayWaitAndNeverInsideATransaction() {
    history.add("hashed:first");

    assertThat(UniquePasswordPolicy.class.getAnnotation(Kind.class).blocking()).isTrue();
    var inATransaction =
        new UniquePasswordPolicyEvaluator(
            (user, count) -> history, new CountingHasher(new OpenTransaction()));
    assertThatIllegalStateException()
        .isThrownBy(() ->
            inATransaction.evaluate(
                new UniquePasswordPolicy("password", 1),
                Asked.inRun(Asked.typed("password", "first"))));
  }

  private record OpenTransaction() implements UnitOfWork {

    @Override
    public <T> T perform(Supplier<T> work) {
      return work.get();
    }

    @Override
    public boolean attempt(Runnable part) {
      part.run();
      return true;
    }

    @Override
    public boolean isWriting() {
      return true;
    }
  }
}
