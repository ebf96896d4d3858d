package dev.sluice.adapter.web;

import java.lang.reflect.Proxy;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/** Stands in for the use cases that a test says nothing about. */
final class UnexpectedCalls {

  private static final String APPLICATION = "dev.sluice.application";

  private UnexpectedCalls() {}

  static void addTo(ConfigurableListableBeanFactory beans) {
    for (var found : new Interfaces().findCandidateComponents(APPLICATION)) {
      String name = String.valueOf(found.getBeanClassName());
      Class<?> type = ClassUtils.resolveClassName(name, beans.getBeanClassLoader());
      if (!type.isSealed() && !beans.containsSingleton(name)) {
        beans.registerSingleton(name, refusing(type));
      }
    }
  }

  private static Object refusing(Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "toString" -> "unexpected " + type.getSimpleName();
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> false;
              default -> throw new AssertionError("nobody expected " + method);
            });
  }

  private static final class Interfaces extends ClassPathScanningCandidateComponentProvider {

    private Interfaces() {
      super(false);
      addIncludeFilter((reader, factory) -> reader.getClassMetadata().isInterface());
    }

    @Override
    protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
      return definition.getMetadata().isInterface() && !definition.getMetadata().isAnnotation();
    }
  }
}
