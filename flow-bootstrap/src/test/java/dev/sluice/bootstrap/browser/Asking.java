package dev.sluice.bootstrap.browser;

import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.PolicyRepository;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.ExpressionPolicy;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.ConsentStage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Flows that ask for something with fields or for consent, each made when it is first wanted. */
final class Asking {

  private static final String CONSENT =
      """
      {"passing": true, "context": {
        "consent_header": "Harbor Cloud wants to use your account",
        "consent_permissions": [
          {"id": "profile", "name": "Read your name and username"},
          {"id": "email", "name": "Read your email address"}]}}
      """;

  private static final ConsentStage EACH_TIME =
      new ConsentStage(ConsentStage.Mode.ALWAYS_REQUIRE, new TimeDelta("weeks=4"));

  private Asking() {}

  /** A field: its key, its label, what it takes, what it offers or hints at, what it holds. */
  record Field(String key, String label, PromptType type, String placeholder, String initial) {

    Prompt of(String slug, int order) {
      boolean required = type != PromptType.AK_LOCALE && type != PromptType.FILE;
      String help = type == PromptType.DATE ? "<p>As in your <b>passport</b>.</p>" : "";
      return new Prompt(
          new PromptId(UUID.randomUUID()),
          slug + "-" + key,
          key,
          label,
          type,
          required,
          placeholder,
          placeholder.startsWith("["),
          initial,
          false,
          order,
          help);
    }
  }

  static Field field(String key, String label, PromptType type) {
    return new Field(key, label, type, "", "");
  }

  /** Asks for fields, then for a click. */
  static String fields(RunningServer server, String slug, Field... fields) {
    if (!TestFlows.exists(server, slug)) {
      List<Prompt> prompts = new ArrayList<>();
      for (Field field : fields) {
        prompts.add(field.of(slug, prompts.size()));
      }
      edit(server, () -> prompts.forEach(server.bean(PromptRepository.class)::add));
      add(
          server,
          slug,
          PromptStage.of(prompts.stream().map(Prompt::id).toArray(PromptId[]::new)),
          new DummyStage(false));
    }
    return Flows.page(slug);
  }

  /** Asks for consent to two things. */
  static String consent(RunningServer server) {
    if (!TestFlows.exists(server, "consent-page")) {
      add(server, "consent-page", EACH_TIME, new DummyStage(false));
      edit(server, () -> attach(server, Policy.named("wish", new ExpressionPolicy(CONSENT))));
    }
    return Flows.page("consent-page");
  }

  private static void attach(RunningServer server, Policy policy) {
    Flow flow = server.bean(FlowRepository.class).find(new FlowSlug("consent-page")).orElseThrow();
    PolicyRepository policies = server.bean(PolicyRepository.class);
    policies.add(policy);
    policies.add(
        PolicyBinding.of(
            new PolicyBindingId(UUID.randomUUID()),
            new PolicyTarget.OfStageBinding(flow.bindings().getFirst().id()),
            new Attached.OfPolicy(policy.id()),
            0));
  }

  static void add(RunningServer server, String slug, StageConfig... configs) {
    var stages = new Stage[configs.length];
    for (int i = 0; i < configs.length; i++) {
      stages[i] = Stage.named(slug + "-" + i, configs[i]);
    }
    TestFlows.of(server, slug, stages);
  }

  private static void edit(RunningServer server, Runnable edits) {
    server
        .bean(UnitOfWork.class)
        .perform(() -> {
          edits.run();
          return true;
        });
  }
}
