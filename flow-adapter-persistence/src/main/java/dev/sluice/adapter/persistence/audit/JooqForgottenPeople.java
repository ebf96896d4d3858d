package dev.sluice.adapter.persistence.audit;

import dev.sluice.application.port.EventRepository;
import dev.sluice.application.port.EventRules;
import dev.sluice.domain.id.UserId;

/** Lets events go with the people whom they are about, where that is wanted. */
public final class JooqForgottenPeople {

  private final EventRepository events;
  private final EventRules rules;

  public JooqForgottenPeople(EventRepository events, EventRules rules) {
    this.events = events;
    this.rules = rules;
  }

  /** Somebody's account goes. */
  public void forget(UserId user) {
    if (rules.forgetDeletedUsers()) {
      events.forget(user);
    }
  }
}
