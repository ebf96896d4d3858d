package dev.sluice.application.port;

import dev.sluice.domain.value.Value;
import java.util.Optional;

/** Asks somebody else whether a visitor is human. */
@FunctionalInterface
public interface CaptchaVerifier {

  /**
   * Asks, and waits for the answer, for some seconds at most and not when interrupted.
   *
   * @return what they say, or nothing if they say nothing that could be understood
   * @throws IllegalStateException inside a transaction, whose connection would be held meanwhile
   */
  Optional<Value.Fields> verify(Question question);

  /**
   * A question.
   *
   * @param address where to ask
   * @param asJson whether to write it as JSON, not as a form
   * @param secret proves that it is we who ask
   * @param response what the visitor's browser was given
   * @param visitor the visitor's address
   */
  record Question(String address, boolean asJson, String secret, String response, String visitor) {

    /** Neither the secret nor the answer. */
    @Override
    public String toString() {
      return "Question[" + address + "]";
    }
  }
}
