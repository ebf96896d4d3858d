package dev.sluice.application.execution;

import static dev.sluice.domain.flow.FlowDesignation.AUTHENTICATION;
import static dev.sluice.domain.flow.FlowDesignation.RECOVERY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.policy.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChooseFlowTest {

  private static final ScriptedPolicy MEMBERS_ONLY =
      new ScriptedPolicy(request -> Verdict.of(request.visitor().isAuthenticated()));

  private static FlowDefinition recovery(String slug) {
    return Flows.of(slug, RECOVERY, Flows.click());
  }

  private static Optional<FlowSlug> chosen(
      Browser browser, Engine engine, FlowDesignation purpose) {
    return engine
        .chooseFlow()
        .choose(new ChooseFlow.Command(purpose, browser.session(), browser.client()));
  }

  @Test
  void prefersTheFlowOfTheBrand() {
    var engine = new Engine(recovery("a"), recovery("b"));
    engine
        .brands()
        .add(
            Brand.named(
                new BrandId(new UUID(3, 0)),
                "example.com",
                Map.of(FlowRole.RECOVERY, new FlowSlug("b"))));

    assertThat(chosen(engine.browser(), engine, RECOVERY)).contains(new FlowSlug("b"));
  }

  @Test
  void takesTheFirstBySlugWhosePoliciesPass() {
    var engine =
        new Engine(
            recovery("c"),
            recovery("b"),
            Flows.guarded(recovery("a"), ScriptedPolicy.saying(false)));

    assertThat(chosen(engine.browser(), engine, RECOVERY)).contains(new FlowSlug("b"));
  }

  @Test
  void asksThePoliciesAboutTheVisitor() {
    var engine =
        new Engine(Flows.login(), Flows.guarded(recovery("a"), MEMBERS_ONLY), recovery("b"));
    Browser member = Logins.loggedIn(engine, "ada");

    assertThat(chosen(member, engine, RECOVERY)).contains(new FlowSlug("a"));
    assertThat(chosen(engine.browser(), engine, RECOVERY)).contains(new FlowSlug("b"));
  }

  @Test
  void doesNotAskForTheRequirement() {
    var engine =
        new Engine(
            Flows.changed(
                recovery("a"),
                flow -> flow.requiring(FlowAuthenticationRequirement.REQUIRE_SUPERUSER)));

    assertThat(chosen(engine.browser(), engine, RECOVERY)).contains(new FlowSlug("a"));
  }

  @Test
  void findsNothingForAnotherPurpose() {
    var engine = new Engine(recovery("a"));

    assertThat(chosen(engine.browser(), engine, AUTHENTICATION)).isEmpty();
  }
}
