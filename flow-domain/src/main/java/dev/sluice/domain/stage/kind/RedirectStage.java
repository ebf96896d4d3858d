package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNull;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends the visitor to an address or hands over to another flow (spec/stages.md 2.14).
 *
 * @param keepContext whether the other flow learns what this run knows, default true
 * @param mode which of the targets counts
 * @param targetStatic the address; may be absolute
 * @param targetFlow the flow, or null
 */
@Kind(value = "redirect", description = "Sends the visitor to an address or to another flow.")
public record RedirectStage(
    Boolean keepContext, Mode mode, String targetStatic, @Nullable FlowId targetFlow)
    implements StageConfig {

  /** Where a redirect goes. */
  public enum Mode {
    STATIC,
    FLOW
  }

  public RedirectStage {
    requireNonNull(mode, "mode");
    keepContext = keepContext == null || keepContext;
    targetStatic = targetStatic == null ? "" : targetStatic;
  }

  /** To an address. */
  public static RedirectStage to(String address) {
    return new RedirectStage(true, Mode.STATIC, address, null);
  }

  /** To a flow. */
  public static RedirectStage to(FlowId flow, boolean keepContext) {
    return new RedirectStage(keepContext, Mode.FLOW, "", flow);
  }

  @Override
  public List<Reference> references() {
    return Reference.present(targetFlow);
  }

  @Override
  public RedirectStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new RedirectStage(keepContext, mode, targetStatic, null)
        : this;
  }

  @Override
  public List<Problem> problems() {
    return switch (mode) {
      case STATIC ->
          targetStatic.isBlank()
              ? List.of(Problem.invalid("Target URL should be present when mode is Static."))
              : List.of();
      case FLOW ->
          targetFlow == null
              ? List.of(Problem.invalid("Target Flow should be present when mode is Flow."))
              : List.of();
    };
  }

  /**
   * What is answered by a client that was sent elsewhere and came back.
   *
   * @param to where it was sent
   */
  @Component("xak-flow-redirect")
  public record Response(String to) implements StageResponse {}
}
