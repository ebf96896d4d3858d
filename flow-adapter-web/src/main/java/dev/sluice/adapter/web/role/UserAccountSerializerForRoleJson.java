package dev.sluice.adapter.web.role;

import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;

/** Who is to hold a role, or no longer; called as in the contract. */
record UserAccountSerializerForRoleJson(int pk) {

  private static final Shape<UserAccountSerializerForRoleJson> SHAPE =
      Shape.of(UserAccountSerializerForRoleJson.class);

  /**
   * Who is meant.
   *
   * @throws FlowFault.NotFound if nobody can have that number
   */
  static UserId read(Value.Fields sent) {
    int pk = SHAPE.require(sent).pk();
    if (pk <= 0) {
      throw new FlowFault.NotFound("user");
    }
    return new UserId(pk);
  }
}
