package dev.sluice.application.port;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says about visitors what it is told to. */
public final class ScriptedCaptchas implements CaptchaVerifier {

  private final List<Question> asked = new ArrayList<>();
  private Value.@Nullable Fields answer;

  /** Says this from now on. */
  public void say(Map<String, Object> plain) {
    answer = (Value.Fields) PlainData.value(plain);
  }

  @Override
  public Optional<Value.Fields> verify(Question question) {
    asked.add(question);
    return Optional.ofNullable(answer);
  }

  /** What it was asked. */
  public List<Question> asked() {
    return asked;
  }
}
