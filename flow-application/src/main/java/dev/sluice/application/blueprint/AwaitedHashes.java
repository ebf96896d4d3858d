package dev.sluice.application.blueprint;

import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.PasswordHasher.Match;
import dev.sluice.application.resource.Passwords;
import java.io.Serial;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hashes that are asked for in a unit of work and made after it: until then, something stands for
 * them that must not be kept.
 */
final class AwaitedHashes implements Passwords {

  private static final String AWAITED = "";

  private final PasswordHasher hasher;
  private final Map<Question, Optional<String>> answers = new HashMap<>();
  private final Set<Question> open = new LinkedHashSet<>();

  AwaitedHashes(PasswordHasher hasher) {
    this.hasher = hasher;
  }

  private record Question(String owner, String password, @Nullable String former) {

    /** Neither password nor hash. */
    @Override
    public String toString() {
      return "Question[owner=" + owner + "]";
    }
  }

  /** Undoes a unit of work in which something stood for a hash. */
  static final class Awaited extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private Awaited() {
      super("hashes are awaited", null, false, false);
    }
  }

  @Override
  public Optional<String> replace(String owner, String password, @Nullable String former) {
    var question = new Question(owner, password, former);
    Optional<String> answer = answers.get(question);
    if (answer == null) {
      open.add(question);
      return Optional.of(AWAITED);
    }
    return answer;
  }

  /**
   * To be asked at the end of the unit of work.
   *
   * @throws Awaited if something stands for a hash in it
   */
  void requireAll() {
    if (!open.isEmpty()) {
      throw new Awaited();
    }
  }

  /** Makes what has been asked for; outside of a unit of work. */
  void make() {
    open.forEach(question -> answers.put(question, answer(question)));
    open.clear();
  }

  private Optional<String> answer(Question question) {
    boolean isSame =
        question.former != null && isRight(hasher.verify(question.password, question.former));
    return isSame ? Optional.empty() : Optional.of(hasher.hash(question.password));
  }

  private static boolean isRight(Match match) {
    return match == Match.RIGHT || match == Match.RIGHT_BUT_OUTDATED;
  }
}
