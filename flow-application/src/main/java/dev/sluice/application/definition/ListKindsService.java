package dev.sluice.application.definition;

import dev.sluice.application.UseCase;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@UseCase(unitOfWork = false)
final class ListKindsService implements ListKinds {

  private static final Comparator<KindView> BY_NAME = Comparator.comparing(KindView::name);

  private final StageKinds stages;
  private final PolicyKinds policies;

  ListKindsService(StageKinds stages, PolicyKinds policies) {
    this.stages = stages;
    this.policies = policies;
  }

  @Override
  public List<KindView> stages() {
    return stages.names().stream()
        .map(kind ->
            KindView.of(
                StageKinds.verboseName(kind),
                description(stages.find(kind)),
                StageKinds.formComponent(kind),
                StageKinds.modelLabel(kind)))
        .sorted(BY_NAME)
        .toList();
  }

  @Override
  public List<KindView> policies() {
    return policies.names().stream()
        .map(kind ->
            KindView.of(
                PolicyKinds.verboseName(kind),
                description(policies.find(kind)),
                PolicyKinds.formComponent(kind),
                PolicyKinds.modelLabel(kind)))
        .sorted(BY_NAME)
        .toList();
  }

  private static String description(Optional<? extends Class<?>> type) {
    return type.map(found -> found.getAnnotation(Kind.class)).map(Kind::description).orElse("");
  }
}
