package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What no code does: ask the world behind our back, or throw, print and doubt at random. */
final class PurityRules {

  private static final String NULLNESS =
      "(?i)(nullable|non_?null|not_?null|checkfornull|nonnullapi|nonnullfields|.*nonnullbydefault)";

  private PurityRules() {}

  static List<Rule> of(Layout layout) {
    return List.of(
        new Rule(11, "the core is told time, ids and settings", coreIsTold(layout)),
        new Rule(12, "exceptions are specific", nothingMay(layout, THROW_GENERIC_EXCEPTIONS)),
        new Rule(12, "nothing prints", nothingMay(layout, ACCESS_STANDARD_STREAMS)),
        new Rule(12, "nothing logs through the JDK", nothingMay(layout, USE_JAVA_UTIL_LOGGING)),
        new Rule(13, "packages are @NullMarked", packagesAreNullMarked(layout)),
        new Rule(13, "nullness is JSpecify's", nullnessIsJspecify(layout)));
  }

  private static ArchRule coreIsTold(Layout layout) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.domain(), layout.application())
        .should(accessTargetWhere(asksTheWorld()));
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheWorld() {
    return describe("asks for time, chance or settings", access -> AmbientSources.contain(access));
  }

  private static ArchRule nothingMay(Layout layout, ArchCondition<JavaClass> condition) {
    return noClasses().that().resideInAPackage(layout.root() + "..").should(condition);
  }

  private static ArchRule packagesAreNullMarked(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.root() + "..")
        .should(
            ArchCondition.from(
                describe(
                    "be in a package that is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
  }

  private static ArchRule nullnessIsJspecify(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root() + "..")
        .should()
        .dependOnClassesThat(
            describe(
                "annotate nullness but are not JSpecify's",
                type ->
                    type.isAnnotation()
                        && type.getSimpleName().matches(NULLNESS)
                        && !type.getPackageName().startsWith("org.jspecify")));
  }
}
