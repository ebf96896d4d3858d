package dev.sluice.application.consent;

import dev.sluice.application.port.ConsentRepository;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.ReadOnly;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.UserConsentId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;

/** Consents, which people give in flows and take back here. */
final class ConsentResource implements ReadOnly<ConsentView> {

  static final ModelName MODEL = ModelName.of("authentik_stages_consent.userconsent");

  private static final Profile<NoAttributes, ConsentView> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("core/user_consent", "id", "UserConsent"),
              Shape.of(NoAttributes.class),
              Shape.of(ConsentView.class))
          .and(
              Filter.exact("user", new FieldType.Whole(1, Long.MAX_VALUE)),
              Filter.exact("application", new FieldType.Key()))
          .only(Operation.LIST, Operation.RETRIEVE, Operation.DESTROY, Operation.USED_BY)
          .ownedByPeople();

  private final Listing<ConsentRow> listing;
  private final ConsentRepository consents;

  ConsentResource(Listing<ConsentRow> listing, ConsentRepository consents) {
    this.listing = listing;
    this.consents = consents;
  }

  @Override
  public Profile<NoAttributes, ConsentView> profile() {
    return PROFILE;
  }

  @Override
  public Page<ConsentView> list(ListQuery query) {
    return listing.list(query).map(ConsentView::of);
  }

  @Override
  public Optional<Stored<NoAttributes, ConsentView>> find(String key) {
    return listing.find(key).map(ConsentResource::stored);
  }

  @Override
  public Optional<Stored<NoAttributes, ConsentView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public void remove(Stored<NoAttributes, ConsentView> stored, Author author) {
    consents.remove(stored.shown().pk());
  }

  private static Stored<NoAttributes, ConsentView> stored(ConsentRow row) {
    UserConsentId id = row.id();
    return new Stored<>(
        new ObjectKey(MODEL, Long.toString(id.value())),
        "User Consent " + row.consent().application().name(),
        row.consent().user(),
        NoAttributes.NONE,
        ConsentView.of(row));
  }
}
