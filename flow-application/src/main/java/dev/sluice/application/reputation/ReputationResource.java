package dev.sluice.application.reputation;

import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.Reputations;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.application.resource.ReadOnly;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;

/** Scores, which come and go by themselves; an administrator may forgive somebody. */
final class ReputationResource implements ReadOnly<ReputationRow> {

  static final ModelName MODEL = ModelName.of("authentik_policies_reputation.reputation");

  private static final Profile<NoAttributes, ReputationRow> PROFILE =
      Profile.of(
              MODEL,
              new Profile.Address("policies/reputation/scores", "reputation_uuid", "Reputation"),
              Shape.of(NoAttributes.class),
              Shape.of(ReputationRow.class),
              "identifier",
              "ip",
              "score")
          .and(
              new Filter(
                  "identifier_in", "identifier", Comparison.IN, new FieldType.Text(false), true))
          .only(Operation.LIST, Operation.RETRIEVE, Operation.DESTROY, Operation.USED_BY);

  private final Listing<ReputationRow> listing;
  private final Reputations reputations;

  ReputationResource(Listing<ReputationRow> listing, Reputations reputations) {
    this.listing = listing;
    this.reputations = reputations;
  }

  @Override
  public Profile<NoAttributes, ReputationRow> profile() {
    return PROFILE;
  }

  @Override
  public Page<ReputationRow> list(ListQuery query) {
    return listing.list(query);
  }

  @Override
  public Optional<Stored<NoAttributes, ReputationRow>> find(String key) {
    return listing.find(key).map(ReputationResource::stored);
  }

  @Override
  public Optional<Stored<NoAttributes, ReputationRow>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public void remove(Stored<NoAttributes, ReputationRow> stored, Author author) {
    reputations.remove(stored.shown().pk());
  }

  private static Stored<NoAttributes, ReputationRow> stored(ReputationRow row) {
    var key = new ObjectKey(MODEL, row.pk().toString());
    return Stored.of(key, row.identifier() + " at " + row.ip(), NoAttributes.NONE, row);
  }
}
