package dev.sluice.bootstrap;

import dev.sluice.application.policy.PolicyEvaluator;
import dev.sluice.application.stage.StageHandler;
import dev.sluice.domain.policy.kind.CustomPolicy;
import dev.sluice.domain.stage.kind.CustomStage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.ResolvableType;

/**
 * The kinds that other teams bring: a handler or evaluator that is a bean registers the kind that
 * it is for. Only the types of the beans are asked, for the beans themselves want to know all
 * kinds.
 */
final class CustomKinds {

  private CustomKinds() {}

  static List<Class<? extends CustomStage>> stages(ListableBeanFactory beans) {
    return kinds(beans, StageHandler.class)
        .filter(CustomStage.class::isAssignableFrom)
        .<Class<? extends CustomStage>>map(kind -> kind.asSubclass(CustomStage.class))
        .toList();
  }

  static List<Class<? extends CustomPolicy>> policies(ListableBeanFactory beans) {
    return kinds(beans, PolicyEvaluator.class)
        .filter(CustomPolicy.class::isAssignableFrom)
        .<Class<? extends CustomPolicy>>map(kind -> kind.asSubclass(CustomPolicy.class))
        .toList();
  }

  private static Stream<Class<?>> kinds(ListableBeanFactory beans, Class<?> registrar) {
    return Arrays.stream(beans.getBeanNamesForType(registrar, true, false))
        .map(name -> beans.getType(name, false))
        .filter(Objects::nonNull)
        .<Class<?>>map(type -> ResolvableType.forClass(type).as(registrar).resolveGeneric(0))
        .filter(Objects::nonNull);
  }
}
