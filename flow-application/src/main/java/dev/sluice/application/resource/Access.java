package dev.sluice.application.resource;

import dev.sluice.application.resource.Profile.Readers;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import java.util.Optional;

/** Who may do what with the objects of one resource (spec/admin.md 1.2 and 1.3). */
record Access(Authority authority, Profile<?, ?> profile) {

  /** Which objects a list shows. */
  Visibility visibility() {
    return switch (profile.readers()) {
      case PERMITTED -> authority.requireVisibility(profile.model());
      case OWNERS -> authority.visibilityOfOwned(profile.model());
      case EVERYBODY -> everything();
      case SUPERUSERS -> everythingOfSuperusers();
    };
  }

  private Visibility everything() {
    authority.requireUser();
    return new Visibility.Everything();
  }

  private Visibility everythingOfSuperusers() {
    authority.requireSuperuser();
    return new Visibility.Everything();
  }

  /** Whoever may make objects. What people own, anybody may make for themselves. */
  void requireAdd() {
    switch (profile.readers()) {
      case OWNERS -> authority.requireUser();
      case SUPERUSERS -> authority.requireSuperuser();
      case PERMITTED, EVERYBODY -> authority.require(profile.model().permission(ModelAction.ADD));
    }
  }

  /**
   * An object that the caller may see and do something with.
   *
   * @throws FlowFault.NotFound if there is none that the caller may see
   * @throws FlowFault.Forbidden if the caller may not do that, or may see none at all
   */
  <A, V> Stored<A, V> require(ModelAction action, Optional<Stored<A, V>> found) {
    authority.requireUser();
    if (profile.readers() == Readers.SUPERUSERS) {
      authority.requireSuperuser();
    }
    Stored<A, V> stored = found.orElseThrow(() -> visibility().missing(profile.model()));
    UserId owner = stored.owner();
    if (profile.readers() == Readers.EVERYBODY) {
      if (action != ModelAction.VIEW) {
        authority.require(stored.key().permission(action), stored.key());
      }
    } else if (owner == null) {
      authority.require(action, stored.key());
    } else {
      authority.require(action, stored.key(), owner);
    }
    return stored;
  }
}
