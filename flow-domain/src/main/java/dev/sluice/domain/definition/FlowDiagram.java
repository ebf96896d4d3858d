package dev.sluice.domain.definition;

import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyEngineMode;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.stage.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Draws a flow as a graph in the language of Mermaid: its policies, its stages, the policies of
 * each stage, and where a yes and a no lead. What has no name for the beholder is left out.
 */
public final class FlowDiagram {

  private static final String DENIED = "denied";
  private static final String DONE = "done";

  private final FlowDefinition definition;
  private final Names names;
  private final List<String> lines = new ArrayList<>();

  private FlowDiagram(FlowDefinition definition, Names names) {
    this.definition = definition;
    this.names = names;
  }

  /**
   * What the beholder calls things; nothing for what they may not see.
   *
   * @param stages the name and the kind of a stage
   * @param attached the name and the kind of what a policy binding attaches
   */
  public record Names(
      Function<Stage, Optional<String>> stages,
      Function<PolicyBinding, Optional<String>> attached) {

    Optional<String> of(Stage stage) {
      return stages.apply(stage);
    }

    Optional<String> of(PolicyBinding binding) {
      return attached.apply(binding);
    }
  }

  /** A question at a stage or at the flow: its bindings, and where yes and no lead. */
  private record Question(
      String id, PolicyEngineMode mode, List<PolicyBinding> bindings, String yes, String no) {

    String node(int index) {
      return id + "_policy_" + index;
    }

    String entry() {
      return bindings.isEmpty() ? yes : node(0);
    }

    String after(int index) {
      return index + 1 < bindings.size()
          ? node(index + 1)
          : mode == PolicyEngineMode.ANY ? no : yes;
    }
  }

  /** The diagram as a text. */
  public static String of(FlowDefinition definition, Names names) {
    return new FlowDiagram(definition, names).draw();
  }

  private String draw() {
    List<FlowStageBinding> shown =
        definition.flow().bindings().stream()
            .filter(binding -> names.of(definition.stage(binding)).isPresent())
            .toList();
    var target = new PolicyTarget.OfFlow(definition.flow().id());
    String first = shown.isEmpty() ? DONE : question(shown, 0).entry();
    var whole =
        new Question("flow", definition.flow().policyEngineMode(), asked(target), first, DENIED);

    lines.add("graph TD");
    node("start", "([\"", "Flow<br>" + label(definition.flow().name()), "\"])");
    edge("start", "", whole.entry());
    draw(whole);
    for (int i = 0; i < shown.size(); i++) {
      draw(question(shown, i));
      String name = names.of(definition.stage(shown.get(i))).orElseThrow();
      node(stage(i), "[\"", "Stage<br>" + label(name), "\"]");
      edge(stage(i), "", i + 1 < shown.size() ? question(shown, i + 1).entry() : DONE);
    }
    if (!whole.bindings().isEmpty()) {
      node(DENIED, "[[\"", "Access denied", "\"]]");
    }
    node(DONE, "([\"", "End of the flow", "\"])");
    return String.join("\n", lines) + "\n";
  }

  private Question question(List<FlowStageBinding> shown, int index) {
    FlowStageBinding binding = shown.get(index);
    boolean asks = binding.evaluateOnPlan() || binding.reEvaluatePolicies();
    List<PolicyBinding> asked =
        asks ? asked(new PolicyTarget.OfStageBinding(binding.id())) : List.of();
    String next = index + 1 < shown.size() ? question(shown, index + 1).entry() : DONE;
    return new Question(stage(index), binding.policyEngineMode(), asked, stage(index), next);
  }

  private List<PolicyBinding> asked(PolicyTarget target) {
    return definition.policyBindings().stream()
        .filter(binding -> binding.target().equals(target) && binding.enabled())
        .filter(binding -> names.of(binding).isPresent())
        .sorted(Comparator.comparingInt(PolicyBinding::order))
        .toList();
  }

  private void draw(Question question) {
    for (int i = 0; i < question.bindings().size(); i++) {
      PolicyBinding binding = question.bindings().get(i);
      String name = label(names.of(binding).orElseThrow());
      node(question.node(i), "{\"", binding.negate() ? "Not: " + name : name, "\"}");
      boolean any = question.mode() == PolicyEngineMode.ANY;
      edge(question.node(i), "yes", any ? question.yes() : question.after(i));
      edge(question.node(i), "no", any ? question.after(i) : question.no());
    }
  }

  private void node(String id, String open, String label, String close) {
    lines.add("  " + id + open + label + close);
  }

  private void edge(String from, String answer, String to) {
    lines.add("  " + from + (answer.isEmpty() ? " --> " : " -- " + answer + " --> ") + to);
  }

  private static String stage(int index) {
    return "stage_" + index;
  }

  /** A name as a part of a quoted label, whatever is in it. */
  private static String label(String name) {
    return Stream.of(name.split("\\R"))
        .map(line ->
            line.replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;"))
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }
}
