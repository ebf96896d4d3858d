package dev.sluice.application.port;

import java.util.Optional;

/** Sends short messages to phones. */
@FunctionalInterface
public interface SmsGateway {

  /**
   * Sends a message, and waits until the provider has taken it, for some seconds at most and not
   * when interrupted.
   *
   * @return why the provider did not take it, for administrators; nothing if it did
   * @throws IllegalStateException inside a transaction, whose connection would be held meanwhile
   */
  Optional<String> send(Message message, Account account);

  /**
   * A message with a code.
   *
   * @param from whom it is from
   * @param to the number of the phone
   * @param code the code
   * @param text what the phone shows; the code is in it
   */
  record Message(String from, String to, String code, String text) {

    /** Neither whom it is for nor what it says. */
    @Override
    public String toString() {
      return "Message[from=" + from + "]";
    }
  }

  /** Whom to ask to send it, and what proves that it is we who ask. */
  sealed interface Account {

    /**
     * An account at Twilio.
     *
     * @param sid its name
     * @param token its password
     */
    record Twilio(String sid, String token) implements Account {

      /** Not the password. */
      @Override
      public String toString() {
        return "Twilio[" + sid + "]";
      }
    }

    /**
     * Any other provider, which takes JSON.
     *
     * @param address where to ask
     * @param username as whom
     * @param password with which password
     */
    record Basic(String address, String username, String password) implements Account {

      /** Not what opens the account. */
      @Override
      public String toString() {
        return "Basic[" + address + "]";
      }
    }

    /**
     * Any other provider, which takes JSON.
     *
     * @param address where to ask
     * @param token with which token
     */
    record Bearer(String address, String token) implements Account {

      /** Not the token. */
      @Override
      public String toString() {
        return "Bearer[" + address + "]";
      }
    }
  }
}
