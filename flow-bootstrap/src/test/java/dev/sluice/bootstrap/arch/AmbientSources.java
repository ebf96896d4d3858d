package dev.sluice.bootstrap.arch;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructor;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Where code gets the time, an id, chance or a setting without having been given it. */
final class AmbientSources {

  private static final Map<String, Set<String>> METHODS =
      Map.of(
          System.class.getName(), Set.of("getenv", "getProperty", "currentTimeMillis"),
          UUID.class.getName(), Set.of("randomUUID"),
          Math.class.getName(), Set.of("random"),
          ThreadLocalRandom.class.getName(), Set.of("current"),
          InstantSource.class.getName(), Set.of("system"),
          Clock.class.getName(), Set.of("systemUTC", "systemDefaultZone", "system"));

  private AmbientSources() {}

  static boolean contain(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return isNow(target)
        || isRandomness(target)
        || METHODS.getOrDefault(target.getOwner().getName(), Set.of()).contains(target.getName());
  }

  /** Every date and time type has a {@code now}; only the one that takes a clock is harmless. */
  private static boolean isNow(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getName().equals("now")
        && unit.getOwner().getPackageName().startsWith("java.time")
        && unit.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isRandomness(AccessTarget target) {
    return target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
        && target.getOwner().isAssignableTo(Random.class);
  }
}
