package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What types are called, and which need not be. */
final class NamingRules {

  private static final String SAYS_NOTHING = ".*(Impl|Helper|Utils?|Manager)";

  private NamingRules() {}

  static List<Rule> of(Layout layout) {
    return List.of(
        new Rule(9, "names say something", namesSaySomething(layout)),
        new Rule(10, "an interface has more than one implementation", interfacesEarnIt(layout)));
  }

  private static ArchRule namesSaySomething(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root() + "..")
        .should(ArchCondition.from(Types.named(SAYS_NOTHING)));
  }

  private static ArchRule interfacesEarnIt(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.root() + "..")
        .and()
        .areInterfaces()
        .should(
            ArchCondition.from(
                describe(
                    "be a port, sealed, functional, or implemented more than once",
                    type -> isExcused(layout, type) || implementations(type) != 1)));
  }

  /** Lambdas implement a functional interface without a trace, so it counts as shared. */
  private static boolean isExcused(Layout layout, JavaClass type) {
    return isPort(layout, type)
        || type.isSealed()
        || Types.isFunctional(type)
        || DomainRules.DOORS.contains(type.getSimpleName());
  }

  private static boolean isPort(Layout layout, JavaClass type) {
    return type.getPackageName().startsWith(layout.root() + ".application")
        && type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static long implementations(JavaClass type) {
    return type.getAllSubclasses().stream()
        .filter(subclass -> !subclass.isInterface())
        .filter(subclass -> !isGenerated(subclass))
        .count();
  }

  /** Judged by the full name, because the one for a nested mapping has a dollar in the middle. */
  private static boolean isGenerated(JavaClass type) {
    return type.getName().startsWith(type.getPackageName() + ".Generated");
  }
}
