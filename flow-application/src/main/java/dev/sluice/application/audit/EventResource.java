package dev.sluice.application.audit;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.EventRepository;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.event.EventAction;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events, which are appended and corrected, never changed (spec/admin.md 4). */
final class EventResource implements Resource<EventAttributes, EventView> {

  static final ModelName MODEL = ModelName.of("authentik_events.event");

  private static final FieldType TEXT = new FieldType.Text(true);

  /** By what events can be filtered, counted and exported. */
  static final List<Filter> FILTERS =
      List.of(
          new Filter("action", "action", Comparison.ICONTAINS, TEXT, false),
          new Filter(
              "actions",
              "action",
              Comparison.IN,
              new FieldType.Choice("EventActions", EventAction.names()),
              true),
          Filter.exact("brand_name", TEXT),
          Filter.exact("client_ip", TEXT),
          Filter.exact("context_authorized_app", TEXT),
          Filter.exact("context_device", TEXT),
          Filter.exact("context_model_app", TEXT),
          Filter.exact("context_model_name", TEXT),
          Filter.exact("context_model_pk", TEXT),
          Filter.exact("username", TEXT));

  private static final Profile<EventAttributes, EventView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("events/events", "event_uuid", "Event"),
              Shape.of(EventAttributes.class),
              Shape.of(EventView.class))
          .and(FILTERS)
          .only(
              Operation.LIST,
              Operation.CREATE,
              Operation.RETRIEVE,
              Operation.UPDATE,
              Operation.DESTROY);

  private final Listing<StoredEvent> listing;
  private final EventRepository events;
  private final EventRules rules;
  private final PrimaryKeys ids;
  private final InstantSource clock;

  EventResource(
      Listing<StoredEvent> listing,
      EventRepository events,
      EventRules rules,
      PrimaryKeys ids,
      InstantSource clock) {
    this.listing = listing;
    this.events = events;
    this.rules = rules;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Profile<EventAttributes, EventView> profile() {
    return PROFILE;
  }

  @Override
  public Optional<Criterion> understood(String search) {
    return EventSearch.understood(search);
  }

  @Override
  public Page<EventView> list(ListQuery query) {
    return listing.list(query).map(EventView::of);
  }

  @Override
  public Optional<Stored<EventAttributes, EventView>> find(String id) {
    return listing.find(id).map(EventResource::stored);
  }

  @Override
  public Optional<Stored<EventAttributes, EventView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(EventAttributes attributes, @Nullable String pk, Author author) {
    if (!EventAction.isCustom(attributes.action())) {
      throw invalid("action", "Only actions that begin with custom_ can be added.");
    }
    Instant now = clock.instant();
    Instant wished = attributes.expires();
    Instant expires = wished == null ? now.plus(rules.retention()) : wished;
    if (!expires.isAfter(now) || expires.isAfter(now.plus(rules.retention()))) {
      throw invalid("expires", "Events can be kept for " + rules.retention().toDays() + " days.");
    }
    var id = new EventId(ids.next(pk));
    EventAttributes told = attributes.toldBy(EventDrafts.person(author.user()));
    events.append(event(id, 0, told, now, expires), author.client().host());
    return key(id);
  }

  @Override
  public void update(
      Stored<EventAttributes, EventView> before, EventAttributes attributes, Author author) {
    EventAttributes former = before.attributes();
    if (!attributes.action().equals(former.action())
        && !(EventAction.isCustom(attributes.action()) && EventAction.isCustom(former.action()))) {
      throw invalid("action", "The action can only be corrected to another custom one.");
    }
    Instant kept = before.shown().expires();
    Instant wished = attributes.expires();
    Instant expires = wished == null ? kept : wished;
    Instant created = before.shown().created();
    if (expires.isBefore(kept) || expires.isAfter(latest(kept, created.plus(rules.retention())))) {
      throw invalid("expires", "A correction cannot expire earlier, nor after the retention.");
    }
    StoredEvent stored =
        events
            .find(before.shown().pk(), clock.instant())
            .orElseThrow(() -> new FlowFault.NotFound(MODEL.text()));
    events.append(
        event(stored.id(), stored.version() + 1, attributes, created, expires),
        author.client().host());
  }

  @Override
  public void remove(Stored<EventAttributes, EventView> stored, Author author) {
    events.remove(stored.shown().pk());
  }

  private static StoredEvent event(
      EventId id, int version, EventAttributes attributes, Instant created, Instant expires) {
    return new StoredEvent(
        id,
        version,
        attributes.action(),
        attributes.app(),
        attributes.clientIp(),
        Cleansing.of(attributes.user()),
        Cleansing.of(attributes.context()),
        Cleansing.of(attributes.brand()),
        created,
        expires);
  }

  private static Stored<EventAttributes, EventView> stored(StoredEvent event) {
    return Stored.of(
        key(event.id()), event.action(), EventAttributes.of(event), EventView.of(event));
  }

  private static ObjectKey key(EventId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static FlowFault.Invalid invalid(String field, String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(field, message)));
  }
}
