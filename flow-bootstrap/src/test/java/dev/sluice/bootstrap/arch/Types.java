package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;

/** What a type is called and made of. */
final class Types {

  private Types() {}

  /** Types of a package, by their own name without those around it. */
  static DescribedPredicate<JavaClass> in(String packages, String name) {
    return resideInAPackage(packages).and(named(name));
  }

  static DescribedPredicate<JavaClass> named(String name) {
    return describe("are named " + name, type -> type.getSimpleName().matches(name));
  }

  static ArchCondition<JavaClass> beFinal() {
    return ArchCondition.from(describe("be final", Types::isFinal));
  }

  static boolean isFinal(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL);
  }

  static boolean isFunctional(JavaClass type) {
    return type.isAnnotatedWith(FunctionalInterface.class);
  }

  /** Whether a type or one around it has a name that ends so. */
  static boolean belongsTo(JavaClass type, String suffix) {
    return type.getSimpleName().endsWith(suffix)
        || type.getEnclosingClass().filter(outer -> belongsTo(outer, suffix)).isPresent();
  }
}
