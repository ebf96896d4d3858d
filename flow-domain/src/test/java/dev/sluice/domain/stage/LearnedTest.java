package dev.sluice.domain.stage;

import static dev.sluice.domain.context.Subjects.ADA_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subjects;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedTest {

  private static final ContextKey<String> NAME = ContextKey.of("name", String.class);
  private static final ContextKey<Integer> AGE = ContextKey.of("age", Integer.class);

  private final Context ada = Context.EMPTY.with(NAME, "Ada").with(AGE, 36);

  @Test
  void changesNothingByItself() {
    assertThat(Learned.NOTHING.applyTo(ada)).isEqualTo(ada);
  }

  @Test
  void setsAndForgets() {
    Learned learned = Learned.NOTHING.with(NAME, "Bob").forgetting(AGE);

    assertThat(learned.applyTo(ada)).isEqualTo(Context.EMPTY.with(NAME, "Bob"));
  }

  @Test
  void goesByTheLastWordAboutAKey() {
    assertThat(Learned.NOTHING.forgetting(NAME).with(NAME, "Bob").applyTo(ada).find(NAME))
        .contains("Bob");
    assertThat(Learned.NOTHING.with(NAME, "Bob").forgetting(NAME).applyTo(ada).find(NAME))
        .isEmpty();
  }

  @Test
  void goesByTheOtherWhereTwoDiffer() {
    Learned setting = Learned.NOTHING.with(NAME, "Bob");
    Learned forgetting = Learned.NOTHING.forgetting(NAME);

    assertThat(setting.and(forgetting).applyTo(ada).find(NAME)).isEmpty();
    assertThat(forgetting.and(setting).applyTo(ada).find(NAME)).contains("Bob");
    assertThat(setting.and(Learned.NOTHING.with(NAME, "Eve")).applyTo(ada).find(NAME))
        .contains("Eve");
  }

  @Test
  void joinsProofsEffectsAndInsertionsInOrder() {
    Proof password = Subjects.password(ADA_ID, Instant.EPOCH);
    Proof totp = Subjects.totp(ADA_ID, Instant.EPOCH);
    Effect logOut = new Effect.LogOut();
    Insertion next = new Insertion(Stages.inMemory("next"), Insertion.Place.NEXT);
    Learned first = Learned.NOTHING.proving(password).inserting(next.stage(), next.place());
    Learned second = Learned.NOTHING.proving(totp).causing(logOut);

    assertThat(first.and(second))
        .isEqualTo(
            new Learned(
                Context.EMPTY, List.of(), List.of(password, totp), List.of(logOut), List.of(next)));
  }
}
