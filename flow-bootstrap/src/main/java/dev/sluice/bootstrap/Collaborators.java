package dev.sluice.bootstrap;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    String[] names = registry.getBeanDefinitionNames();
    // asked once for all: a question by type makes the factory go through everything each time
    Set<Class<?>> known =
        Arrays.stream(names)
            .<Class<?>>mapMulti(
                (name, types) -> Optional.ofNullable(beans.getType(name, false)).ifPresent(types))
            .collect(Collectors.toCollection(HashSet::new));
    for (String name : names) {
      BeanDefinition definition = registry.getBeanDefinition(name);
      String type = definition.getBeanClassName();
      if (type != null && definition.getFactoryMethodName() == null && isOurs(type)) {
        addPartsOf(ClassUtils.resolveClassName(type, beans.getBeanClassLoader()), registry, known);
      }
    }
  }

  private static void addPartsOf(
      Class<?> whole, BeanDefinitionRegistry registry, Set<Class<?>> known) {
    partsOf(whole)
        .filter(part -> known.stream().noneMatch(part::isAssignableFrom))
        .forEach(part -> {
          registry.registerBeanDefinition(part.getName(), new RootBeanDefinition(part));
          known.add(part);
          addPartsOf(part, registry, known);
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

  private static boolean isOurs(String type) {
    return PACKAGES.stream().anyMatch(type::startsWith);
  }
}
