package dev.sluice.application.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes messages, or refuses them as it is told to. */
public final class ScriptedSms implements SmsGateway {

  private final UnitOfWork work;
  private final List<Message> sent = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private @Nullable String refusal;

  public ScriptedSms(UnitOfWork work) {
    this.work = work;
  }

  /** Refuses what it is asked from now on. */
  public void refuse(String reason) {
    refusal = reason;
  }

  @Override
  public Optional<String> send(Message message, Account account) {
    if (work.isWriting()) {
      throw new IllegalStateException("nobody is asked inside a transaction");
    }
    if (refusal == null) {
      sent.add(message);
      accounts.add(account);
    }
    return Optional.ofNullable(refusal);
  }

  /** The messages that it took. */
  public List<Message> sent() {
    return sent;
  }

  /** By which accounts. */
  public List<Account> accounts() {
    return accounts;
  }
}
