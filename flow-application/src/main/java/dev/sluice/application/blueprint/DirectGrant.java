package dev.sluice.application.blueprint;

import dev.sluice.application.rbac.GrantDirectly;
import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.blueprint.EntryPermission.Grant;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.UUID;

/** Lets somebody do something with one object, as an entry says. */
record DirectGrant(ObjectKey object, GrantDirectly grantDirectly) {

  private static final int LONGEST_NUMBER = 18;

  void give(Grant grant) {
    List<Permission> permissions = List.of(permission(grant.permission()));
    if (grant.user() != null) {
      grantDirectly.grant(new RoleHolder.OfUser(user(grant.user())), object, permissions);
    }
    if (grant.role() != null) {
      grantDirectly.grant(role(grant.role()), object, permissions);
    }
  }

  /** Without a label it is one of the object's own model. */
  private Permission permission(String text) {
    String dotted = text.indexOf('.') < 0 ? object.model().appLabel() + "." + text : text;
    return Permission.parse(dotted)
        .orElseThrow(() -> invalid("permissions", "There is no permission \"" + text + "\"."));
  }

  private static UserId user(Value.Scalar key) {
    String text = key.text();
    if (text.length() > LONGEST_NUMBER || !text.matches("[0-9]+")) {
      throw invalid("permissions", "There is no user with this primary key.");
    }
    return new UserId(Long.parseLong(text));
  }

  private static RoleId role(Value.Scalar key) {
    return new FieldType.Key()
        .parse(key.text())
        .map(uuid -> new RoleId(UUID.fromString(((Value.Text) uuid).text())))
        .orElseThrow(() -> invalid("permissions", "There is no role with this primary key."));
  }

  private static FlowFault.Invalid invalid(String field, String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(field, message)));
  }
}
