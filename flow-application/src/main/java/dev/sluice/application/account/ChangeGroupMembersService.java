package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.GroupMembers;
import dev.sluice.application.port.ObjectNames;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@UseCase
final class ChangeGroupMembersService implements ChangeGroupMembers {

  private static final Permission ADD = Accounts.GROUP.special("add_user_to_group");
  private static final Permission REMOVE = Accounts.GROUP.special("remove_user_from_group");
  private static final Permission VIEW = Accounts.USER.permission(ModelAction.VIEW);

  private final Authorize authorize;
  private final ObjectNames objects;
  private final GroupMembers members;
  private final EventPublisher events;
  private final InstantSource clock;

  ChangeGroupMembersService(
      Authorize authorize,
      ObjectNames objects,
      GroupMembers members,
      EventPublisher events,
      InstantSource clock) {
    this.authorize = authorize;
    this.objects = objects;
    this.members = members;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody, and the group as events name it. */
  private record Pair(UserId user, StoredObject group) {}

  @Override
  public void add(Caller caller, GroupId group, Value.Fields sent, Client client) {
    Pair pair = allowed(authority(caller, ADD, group), group, sent);
    if (members.add(group, pair.user)) {
      tell(caller, pair, client);
    }
  }

  @Override
  public void remove(Caller caller, GroupId group, Value.Fields sent, Client client) {
    Pair pair = allowed(authority(caller, REMOVE, group), group, sent);
    if (members.remove(group, pair.user)) {
      tell(caller, pair, client);
    }
  }

  private Authority authority(Caller caller, Permission needed, GroupId group) {
    Authority authority = authorize.authorize(caller, Set.of(Accounts.GROUP, Accounts.USER));
    authority.require(needed, Accounts.keyOf(group));
    return authority;
  }

  private Pair allowed(Authority authority, GroupId group, Value.Fields sent) {
    var fields = new SentFields(sent);
    Optional<UserId> user = fields.number("pk").map(UserId::new);
    fields.check();
    ObjectKey key = Accounts.keyOf(group);
    return user.flatMap(id -> find(authority, id, key))
        .orElseThrow(() -> new FlowFault.NotFound("group or user"));
  }

  private Optional<Pair> find(Authority authority, UserId user, ObjectKey group) {
    ObjectKey person = Accounts.keyOf(user);
    if (!authority.grants().holds(VIEW, person.pk())) {
      return Optional.empty();
    }
    Map<ObjectKey, String> names = objects.list(Set.of(person, group));
    return Optional.ofNullable(names.get(group))
        .filter(name -> names.containsKey(person))
        .map(name -> new Pair(user, group.named(name)));
  }

  private void tell(Caller caller, Pair pair, Client client) {
    var updated = new AuditEvent.ModelUpdated(caller.user(), pair.group);
    events.publish(caller.telling(updated), client, clock.instant());
  }
}
