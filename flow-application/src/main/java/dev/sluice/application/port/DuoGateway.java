package dev.sluice.application.port;

import dev.sluice.domain.shared.Secret;
import java.util.List;
import java.util.Map;

/**
 * Registers phones with Duo and asks them. Every call waits for the answer, for a while at most and
 * not when interrupted; inside a transaction, whose connection would be held meanwhile, every call
 * throws an {@link IllegalStateException}.
 */
public interface DuoGateway {

  /**
   * Lets somebody register a phone.
   *
   * @throws Failed if Duo does not
   */
  Enrollment enroll(Account account, String username);

  /**
   * Whether the phone is registered by now.
   *
   * @throws Failed if Duo does not tell
   */
  Progress progress(Account account, Enrollment enrollment);

  /**
   * Asks on a phone whether it is its owner who logs in, and waits until they have answered.
   *
   * @throws Failed if Duo does not ask
   */
  boolean allows(Account account, Push push);

  /**
   * Everybody whom Duo knows.
   *
   * @param admin an account of the Admin API
   * @throws Failed if Duo does not tell
   */
  List<Person> list(Account admin);

  /**
   * By what Duo knows us.
   *
   * @param host where it is
   * @param key the name of the integration
   * @param secret what proves that it is we who ask
   */
  record Account(String host, String key, Secret secret) {}

  /**
   * A phone that is to be registered.
   *
   * @param duoUser what Duo calls its owner
   * @param activationCode what the phone needs
   * @param barcode the address of a picture of it
   */
  record Enrollment(String duoUser, String activationCode, String barcode) {

    /** Not what a phone could be registered by. */
    @Override
    public String toString() {
      return "Enrollment[" + duoUser + "]";
    }
  }

  /** How far a registration is. */
  enum Progress {
    SUCCESS,
    WAITING,
    INVALID
  }

  /**
   * A question to somebody's phone.
   *
   * @param duoUser what Duo calls them
   * @param username what we call them
   * @param address from where they log in
   * @param facts what else they are shown
   */
  record Push(String duoUser, String username, String address, Map<String, String> facts) {
    public Push {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * Somebody whom Duo knows.
   *
   * @param duoUser what Duo calls them
   * @param username their name there
   */
  record Person(String duoUser, String username) {}

  /** Duo did not do what it was asked. */
  final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason why, for administrators; holds no secret
     */
    public Failed(String reason) {
      super(reason);
    }
  }
}
