package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** What domain types look like. */
final class DomainRules {

  /** Types that kinds, also those of teams outside, implement. */
  static final Set<String> DOORS =
      Set.of(
          "CustomStage",
          "CustomPolicy",
          "ContextKey",
          "ConfigurableStage",
          "FriendlyNamedStage",
          "StageChallenge",
          "StageResponse");

  private DomainRules() {}

  static List<Rule> of(Layout layout) {
    return List.of(
        new Rule(14, "domain types are values or closed sets", typesAreClosed(layout)),
        new Rule(14, "the domain has no setters", noSetters(layout)),
        new Rule(14, "the domain has no array fields", noArrays(layout)));
  }

  private static ArchRule typesAreClosed(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.domain())
        .and()
        .areNotAnonymousClasses()
        .should(
            ArchCondition.from(
                describe(
                    "be records, enums, sealed, functional, annotations, final or a known door",
                    DomainRules::isClosed)));
  }

  private static boolean isClosed(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isAnnotation()
        || type.isSealed()
        || Types.isFinal(type)
        || isFunctional(type)
        || DOORS.contains(type.getSimpleName())
        || type.getSimpleName().equals("package-info");
  }

  private static boolean isFunctional(JavaClass type) {
    return Types.isFunctional(type) || hasOneAbstractMethod(type);
  }

  private static boolean hasOneAbstractMethod(JavaClass type) {
    return type.isInterface()
        && type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .count()
            == 1;
  }

  private static ArchRule noSetters(Layout layout) {
    return noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(layout.domain())
        .and(takeSomething())
        .should()
        .haveNameMatching("set[A-Z].*");
  }

  /** What takes nothing reads: a component may be called as the wire calls it. */
  private static DescribedPredicate<JavaMethod> takeSomething() {
    return describe("take something", method -> !method.getRawParameterTypes().isEmpty());
  }

  private static ArchRule noArrays(Layout layout) {
    return noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(layout.domain())
        .should(ArchCondition.from(describe("be written as arrays", DomainRules::isArray)));
  }

  /** The compiler's own fields, such as the values of an enum, are not ours to judge. */
  private static boolean isArray(JavaField field) {
    return field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }
}
