package dev.sluice.domain.brand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

  private final Brand fallback = serving("authentik-default", true);
  private final Brand broad = serving("example.org", false);
  private final Brand narrow = serving("login.Example.org", false);

  @Nested
  class Matching {

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "www.example.org", "EXAMPLE.org", "a.b.example.org"})
    void coversItsDomainAndSubdomains(String host) {
      assertThat(Brand.findFor(host, List.of(fallback, broad, narrow))).contains(broad);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login.example.org", "LOGIN.example.org", "eu.login.example.org"})
    void prefersTheLongestDomain(String host) {
      assertThat(Brand.findFor(host, List.of(narrow, broad, fallback))).contains(narrow);
      assertThat(Brand.findFor(host, List.of(fallback, broad, narrow))).contains(narrow);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evilexample.org", "example.org.evil", "org", "example.com", ""})
    void leavesOthersToTheDefault(String host) {
      assertThat(Brand.findFor(host, List.of(broad, fallback, narrow))).contains(fallback);
    }

    @Test
    void findsNothingWithoutADefault() {
      assertThat(Brand.findFor("example.com", List.of(broad, narrow))).isEmpty();
      assertThat(Brand.findFor("example.com", List.of())).isEmpty();
    }
  }

  @Nested
  class Flows {

    @ParameterizedTest
    @CsvSource({
      "AUTHENTICATION, AUTHENTICATION",
      "INVALIDATION, INVALIDATION",
      "RECOVERY, RECOVERY",
      "UNENROLLMENT, UNENROLLMENT",
      "STAGE_CONFIGURATION, USER_SETTINGS"
    })
    void areNamedForADesignation(FlowDesignation designation, FlowRole role) {
      assertThat(namingAll().findFlow(designation)).contains(new FlowSlug(role.name()));
      assertThat(fallback.findFlow(designation)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTHORIZATION", "ENROLLMENT"})
    void areNotNamedForTheOthers(FlowDesignation designation) {
      assertThat(namingAll().findFlow(designation)).isEmpty();
    }

    private Brand namingAll() {
      Map<FlowRole, FlowSlug> flows = new EnumMap<>(FlowRole.class);
      for (FlowRole role : FlowRole.values()) {
        flows.put(role, new FlowSlug(role.name()));
      }
      return brand("example.org", true, flows, Map.of());
    }
  }

  @Test
  void keepsNullInItsAttributes() {
    Map<String, Object> attributes = Collections.singletonMap("footer", null);

    assertThat(brand("example.org", false, Map.of(), attributes).attributes())
        .isEqualTo(attributes);
  }

  private static Brand serving(String domain, boolean isDefault) {
    return brand(domain, isDefault, Map.of(), Map.of());
  }

  private static Brand brand(
      String domain,
      boolean isDefault,
      Map<FlowRole, FlowSlug> flows,
      Map<String, Object> attributes) {
    return new Brand(
        new BrandId(new UUID(0, 1)), domain, isDefault, "", "", "", "", "", "", flows, attributes);
  }
}
