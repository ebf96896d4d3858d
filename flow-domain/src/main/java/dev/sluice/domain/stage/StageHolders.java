package dev.sluice.domain.stage;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.Reference;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageKinds;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stages that refer to something which is about to be removed. */
public final class StageHolders {

  private StageHolders() {}

  /**
   * The stages without what they refer to.
   *
   * @throws FlowFault.Invalid with a problem for each stage that cannot be without it
   */
  public static List<Stage> without(Reference gone, Collection<Stage> holders) {
    List<Problem> problems =
        holders.stream()
            .filter(holder -> holder.findWithout(gone).isEmpty())
            .map(holder -> new Problem(Problem.NON_FIELD, "protected", needing(holder, gone)))
            .toList();
    if (!problems.isEmpty()) {
      throw new FlowFault.Invalid(problems);
    }
    return holders.stream()
        .map(holder -> holder.findWithout(gone))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String needing(Stage holder, Reference gone) {
    return "%s \"%s\" needs this in %s. Choose something else there, or delete that stage first."
        .formatted(label(holder.config()), holder.name().value(), fields(holder.config(), gone));
  }

  private static String label(StageConfig config) {
    Kind kind = config.getClass().getAnnotation(Kind.class);
    return kind == null ? "Stage" : StageKinds.verboseName(kind.value());
  }

  /** The wire names of the fields that hold it. */
  private static String fields(StageConfig config, Reference gone) {
    RecordComponent[] components = config.getClass().getRecordComponents();
    String names =
        components == null
            ? ""
            : Arrays.stream(components)
                .filter(component -> holds(config, component, id(gone)))
                .map(component -> wireName(component.getName()))
                .collect(Collectors.joining(", "));
    return names.isEmpty() ? "its configuration" : names;
  }

  private static boolean holds(StageConfig config, RecordComponent component, Object id) {
    try {
      component.getAccessor().trySetAccessible();
      Object value = component.getAccessor().invoke(config);
      return id.equals(value) || (value instanceof Collection<?> all && all.contains(id));
    } catch (ReflectiveOperationException unreadable) {
      return false;
    }
  }

  private static Object id(Reference reference) {
    return switch (reference) {
      case Reference.ToFlow flow -> flow.id();
      case Reference.ToStage stage -> stage.id();
      case Reference.ToPolicy policy -> policy.id();
      case Reference.ToPrompt prompt -> prompt.id();
      case Reference.ToGroup group -> group.id();
    };
  }

  private static String wireName(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
