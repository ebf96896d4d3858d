package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with the very thing that an entry is about; every value may be a tag.
 *
 * @param user the primary key of who may
 * @param role the primary key of a role whose members may
 */
public record EntryPermission(Node permission, @Nullable Node user, @Nullable Node role, Place at) {

  /**
   * A permission whose tags are resolved.
   *
   * @param user null if none is given
   * @param role null if none is given
   */
  public record Grant(
      String permission, Value.@Nullable Scalar user, Value.@Nullable Scalar role) {}

  /** What is to be granted. */
  public Grant resolve(Scope scope) {
    if (!(permission.resolve(scope) instanceof Value.Text(String text)) || text.isEmpty()) {
      throw scope.fault(
          permission.at(), "This is no permission.", "Write its name, such as view_flow.");
    }
    var grant = new Grant(text, key(user, scope), key(role, scope));
    if (grant.user == null && grant.role == null) {
      throw scope.fault(at, "Nobody is given the permission.", "Write a user or a role.");
    }
    return grant;
  }

  private static Value.@Nullable Scalar key(@Nullable Node node, Scope scope) {
    if (node == null) {
      return null;
    }
    return switch (node.resolve(scope)) {
      case Value.Null() -> null;
      case Value.Scalar key -> key;
      default ->
          throw scope.fault(node.at(), "This is no primary key.", "Write the key of one of them.");
    };
  }
}
