package dev.sluice.application.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.definition.CachedDefinitions.Part;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.DefinitionCache;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class CachedDefinitionsTest {

  private final Office office = new Office();
  private final Kept kept = new Kept();
  private final CachedDefinitions cached = new CachedDefinitionsService(office.authorize(), kept);

  /** Two definitions with five policies, until they are forgotten. */
  private static final class Kept implements DefinitionCache {

    private boolean forgotten;

    @Override
    public int count() {
      return forgotten ? 0 : 2;
    }

    @Override
    public int count(FlowId flow) {
      throw new UnsupportedOperationException("nobody asks about one flow here");
    }

    @Override
    public int countPolicies() {
      return forgotten ? 0 : 5;
    }

    @Override
    public void clear() {
      forgotten = true;
    }
  }

  @Test
  void areCountedForThoseWhoMayKnow() {
    assertThat(cached.count(office.holderOf("authentik_flows.view_flow_cache"), Part.FLOWS))
        .isEqualTo(2);
    assertThat(cached.count(office.holderOf("authentik_policies.view_policy_cache"), Part.POLICIES))
        .isEqualTo(5);
  }

  @Test
  void areForgottenForThoseWhoMayDoThat() {
    cached.clear(office.holderOf("authentik_policies.clear_policy_cache"), Part.POLICIES);

    assertThat(cached.count(office.superuser(), Part.POLICIES)).isZero();
  }

  @Test
  void areNothingToOthers() {
    List<Caller> others =
        List.of(
            Caller.STRANGER,
            office.holderOf("authentik_policies.view_policy", "authentik_flows.view_flow_cache"),
            office.holderOf("authentik_flows.clear_flow_cache"));

    assertThat(others)
        .allSatisfy(other -> {
          assertThatExceptionOfType(FlowFault.Forbidden.class)
              .isThrownBy(() -> cached.count(other, Part.POLICIES));
          assertThatExceptionOfType(FlowFault.Forbidden.class)
              .isThrownBy(() -> cached.clear(other, Part.POLICIES));
        });
    assertThat(kept.count()).isEqualTo(2);
  }
}
