package dev.sluice.domain.policy;

import dev.sluice.domain.id.PolicyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The bindings of one target, sorted and joined with their policies once, so that a decision only
 * walks a list.
 */
public final class Guard {

  /** Nothing guards. */
  public static final Guard NONE = new Guard(PolicyEngineMode.ANY, List.of(), List.of());

  private final PolicyEngineMode mode;
  private final List<Post> posts;
  private final List<PolicyBinding> statics;

  /** A binding with the policy that it attaches. */
  record Post(PolicyBinding binding, Policy policy) {}

  private Guard(PolicyEngineMode mode, List<Post> posts, List<PolicyBinding> statics) {
    this.mode = mode;
    this.posts = posts;
    this.statics = statics;
  }

  /**
   * Joins the bindings of one target with their policies; disabled ones are left out.
   *
   * @throws IllegalArgumentException if a policy is missing
   */
  public static Guard of(
      PolicyEngineMode mode, Collection<PolicyBinding> bindings, Map<PolicyId, Policy> policies) {
    List<PolicyBinding> ordered =
        bindings.stream()
            .filter(PolicyBinding::enabled)
            .sorted(Comparator.comparingInt(PolicyBinding::order))
            .toList();
    List<Post> posts = ordered.stream().flatMap(binding -> post(binding, policies)).toList();
    List<PolicyBinding> statics =
        ordered.stream()
            .filter(binding -> !(binding.attached() instanceof Attached.OfPolicy))
            .toList();
    return new Guard(mode, posts, statics);
  }

  private static Stream<Post> post(PolicyBinding binding, Map<PolicyId, Policy> policies) {
    if (!(binding.attached() instanceof Attached.OfPolicy attached)) {
      return Stream.empty();
    }
    Policy policy = policies.get(attached.id());
    if (policy == null) {
      throw new IllegalArgumentException("the definition lacks policy " + attached.id());
    }
    return Stream.of(new Post(binding, policy));
  }

  /** Whether there is nothing to ask. */
  public boolean isEmpty() {
    return posts.isEmpty() && statics.isEmpty();
  }

  PolicyEngineMode mode() {
    return mode;
  }

  List<Post> posts() {
    return posts;
  }

  List<PolicyBinding> statics() {
    return statics;
  }
}
