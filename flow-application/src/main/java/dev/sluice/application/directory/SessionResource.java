package dev.sluice.application.directory;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.UserAgents;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.ReadOnly;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.InstantSource;
import java.util.Optional;

/** Sessions of people who are logged in; removing one logs out. */
final class SessionResource implements ReadOnly<SessionView> {

  static final ModelName MODEL = ModelName.of("authentik_core.authenticatedsession");

  private static final FieldType TEXT = new FieldType.Text(false);

  private static final Profile<NoAttributes, SessionView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("core/authenticated_sessions", "uuid", "AuthenticatedSession"),
              Shape.of(NoAttributes.class),
              Shape.of(SessionView.class))
          .and(
              Filter.exact("session__last_ip", TEXT),
              Filter.exact("session__last_user_agent", TEXT),
              Filter.exact("user__username", TEXT))
          .only(Operation.LIST, Operation.RETRIEVE, Operation.DESTROY, Operation.USED_BY)
          .ownedByPeople();

  private final Listing<SessionRow> listing;
  private final SessionRepository sessions;
  private final UserAgents userAgents;
  private final EventPublisher events;
  private final InstantSource clock;

  SessionResource(
      Listing<SessionRow> listing,
      SessionRepository sessions,
      UserAgents userAgents,
      EventPublisher events,
      InstantSource clock) {
    this.listing = listing;
    this.sessions = sessions;
    this.userAgents = userAgents;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Profile<NoAttributes, SessionView> profile() {
    return PROFILE;
  }

  @Override
  public SessionView seenBy(Caller caller, SessionView shown) {
    return shown.seenAs(caller.isBy(shown.uuid()));
  }

  @Override
  public Page<SessionView> list(ListQuery query) {
    return listing.list(query).map(this::view);
  }

  @Override
  public Optional<Stored<NoAttributes, SessionView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<NoAttributes, SessionView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public void remove(Stored<NoAttributes, SessionView> stored, Author author) {
    SessionView session = stored.shown();
    sessions.removeOne(session.user(), session.uuid());
    if (session.user().equals(author.user().id())) {
      var ended = new AuditEvent.LoggedOut(author.user());
      events.publish(ended.by(author.impersonator()), author.client(), clock.instant());
    }
  }

  private Stored<NoAttributes, SessionView> stored(SessionRow row) {
    var key = new ObjectKey(MODEL, row.id().value().toString());
    return new Stored<>(key, row.address(), row.owner(), NoAttributes.NONE, view(row));
  }

  private SessionView view(SessionRow row) {
    return SessionView.of(row, userAgents.describe(row.userAgent()));
  }
}
