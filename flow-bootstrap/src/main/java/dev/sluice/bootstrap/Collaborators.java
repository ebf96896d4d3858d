package dev.sluice.bootstrap;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.ClassUtils;

/**
 * Adds the parts that scanned classes are made of.
 *
 * <p>The core has no annotations but {@code @UseCase}. What a use case, a handler or a repository
 * wants in its constructor and is a concrete class of ours is a part of it, and is made likewise.
 */
final class Collaborators implements BeanDefinitionRegistryPostProcessor {

  private static final List<String> PACKAGES =
      List.of("dev.sluice.application.", "dev.sluice.adapter.persistence.");

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    var beans = (ConfigurableListableBeanFactory) registry;
    for (String name : registry.getBeanDefinitionNames()) {
      BeanDefinition definition = registry.getBeanDefinition(name);
      String type = definition.getBeanClassName();
      if (type != null && definition.getFactoryMethodName() == null && isOurs(type)) {
        addPartsOf(ClassUtils.resolveClassName(type, beans.getBeanClassLoader()), registry);
      }
    }
  }

  private static void addPartsOf(Class<?> whole, BeanDefinitionRegistry registry) {
    partsOf(whole)
        .filter(part -> isMissing(part, registry))
        .forEach(part -> {
          registry.registerBeanDefinition(part.getName(), new RootBeanDefinition(part));
          addPartsOf(part, registry);
        });
  }

  private static Stream<Class<?>> partsOf(Class<?> whole) {
    Constructor<?>[] constructors = whole.getDeclaredConstructors();
    return constructors.length == 1
        ? Arrays.<Class<?>>stream(constructors[0].getParameterTypes()).filter(Collaborators::isPart)
        : Stream.empty();
  }

  private static boolean isPart(Class<?> type) {
    return isOurs(type.getName())
        && !Modifier.isAbstract(type.getModifiers())
        && !type.isRecord()
        && !type.isEnum();
  }

  private static boolean isMissing(Class<?> part, BeanDefinitionRegistry registry) {
    var beans = (ConfigurableListableBeanFactory) registry;
    return beans.getBeanNamesForType(part, true, false).length == 0;
  }

  private static boolean isOurs(String type) {
    return PACKAGES.stream().anyMatch(type::startsWith);
  }
}
