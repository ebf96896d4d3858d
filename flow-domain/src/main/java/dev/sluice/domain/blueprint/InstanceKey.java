package dev.sluice.domain.blueprint;

import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How something that exists is referred to.
 *
 * @param pk its primary key, a text or a number
 * @param bindingTarget the key under which policies are attached to it, if they can be
 */
public record InstanceKey(Value.Scalar pk, Value.@Nullable Text bindingTarget) {

  private static final ModelName POLICY_BINDING = ModelName.of("authentik_policies.policybinding");

  /** The key of something to which no policies can be attached. */
  public static InstanceKey of(Value.Scalar pk) {
    return new InstanceKey(pk, null);
  }

  /** The key that an entry of this model means. */
  Value.Scalar seenFrom(@Nullable ModelName referrer) {
    return bindingTarget != null && POLICY_BINDING.equals(referrer) ? bindingTarget : pk;
  }
}
