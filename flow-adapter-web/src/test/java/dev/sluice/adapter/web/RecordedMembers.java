package dev.sluice.adapter.web;

import dev.sluice.application.account.ChangeGroupMembers;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was asked of it, in words. */
public final class RecordedMembers implements ChangeGroupMembers {

  private final List<String> asked = new ArrayList<>();

  @Override
  public void add(Caller caller, GroupId group, Value.Fields sent, Client client) {
    asked.add("into " + group.value() + ": " + sent.fields());
  }

  @Override
  public void remove(Caller caller, GroupId group, Value.Fields sent, Client client) {
    asked.add("out of " + group.value() + ": " + sent.fields());
  }

  public List<String> asked() {
    return List.copyOf(asked);
  }
}
