package dev.sluice.application.invitation;

import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.port.InvitationRepository;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Passwords;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invitations: whoever makes one is its creator. */
final class InvitationResource implements Resource<InvitationAttributes, InvitationView> {

  private static final FieldType TEXT = new FieldType.Text(true);

  private static final Profile<InvitationAttributes, InvitationView> PROFILE =
      Profile.of(
              Invitation.MODEL,
              new Profile.Address("stages/invitation/invitations", "invite_uuid", "Invitation"),
              Shape.of(InvitationAttributes.class),
              Shape.of(InvitationView.class),
              "name",
              "expires")
          .and(Filter.exact("created_by__username", TEXT), Filter.exact("flow__slug", TEXT));

  private final Listing<InvitationRow> listing;
  private final InvitationRepository invitations;
  private final DefinitionCache cache;
  private final PrimaryKeys keys;
  private final InvitationLifetime lifetime;

  InvitationResource(
      Listing<InvitationRow> listing,
      InvitationRepository invitations,
      DefinitionCache cache,
      PrimaryKeys keys,
      InvitationLifetime lifetime) {
    this.listing = listing;
    this.invitations = invitations;
    this.cache = cache;
    this.keys = keys;
    this.lifetime = lifetime;
  }

  @Override
  public Profile<InvitationAttributes, InvitationView> profile() {
    return PROFILE;
  }

  @Override
  public Page<InvitationView> list(ListQuery query) {
    return listing.list(query).map(row -> InvitationView.of(row, cache));
  }

  @Override
  public Optional<Stored<InvitationAttributes, InvitationView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<InvitationAttributes, InvitationView>> find(ObjectKey key) {
    return listing.find(key).map(this::stored);
  }

  /** Who invites somebody is asked about it later: nobody may put that on others. */
  @Override
  public InvitationAttributes prepared(
      InvitationAttributes attributes,
      @Nullable Stored<InvitationAttributes, InvitationView> before,
      Author author,
      Passwords passwords) {
    UserId former = before == null ? author.user().id() : before.attributes().createdBy();
    UserId wanted = attributes.createdBy();
    if (wanted != null && !wanted.equals(former) && !author.grants().superuser()) {
      throw new FlowFault.Invalid(
          List.of(
              Problem.invalid("created_by", "Only superusers can say who made an invitation.")));
    }
    return attributes;
  }

  @Override
  public ObjectKey add(InvitationAttributes attributes, @Nullable String pk, Author author) {
    var id = new InvitationId(keys.next(pk));
    UserId named = attributes.createdBy();
    Invitation invitation = invitation(id, attributes, named == null ? author.user().id() : named);
    invitations.add(invitation);
    return invitation.key();
  }

  @Override
  public void update(
      Stored<InvitationAttributes, InvitationView> before,
      InvitationAttributes attributes,
      Author author) {
    invitations.update(invitation(before.shown().pk(), attributes, attributes.createdBy()));
  }

  @Override
  public void remove(Stored<InvitationAttributes, InvitationView> stored, Author author) {
    invitations.remove(stored.shown().pk());
  }

  private Invitation invitation(
      InvitationId id, InvitationAttributes attributes, @Nullable UserId creator) {
    return new Invitation(
        id,
        attributes.name(),
        lifetime.end(attributes.expires()),
        attributes.fixedData(),
        creator,
        attributes.singleUse(),
        attributes.flow());
  }

  private Stored<InvitationAttributes, InvitationView> stored(InvitationRow row) {
    Invitation invitation = row.invitation();
    return Stored.of(
        invitation.key(),
        invitation.name(),
        InvitationAttributes.of(invitation),
        InvitationView.of(row, cache));
  }
}
