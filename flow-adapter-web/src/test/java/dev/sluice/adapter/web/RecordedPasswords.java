package dev.sluice.adapter.web;

import dev.sluice.application.account.SetPassword;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was asked of it, in words. */
public final class RecordedPasswords implements SetPassword {

  private final List<String> asked = new ArrayList<>();

  @Override
  public void setPassword(Caller caller, UserId user, Value.Fields sent, Client client) {
    asked.add("password of " + user.value() + ": " + sent.fields());
  }

  @Override
  public void setHash(Caller caller, UserId user, Value.Fields sent, Client client) {
    asked.add("hash of " + user.value() + ": " + sent.fields());
  }

  public List<String> asked() {
    return List.copyOf(asked);
  }
}
