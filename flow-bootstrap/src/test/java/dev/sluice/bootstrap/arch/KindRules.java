package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.stream.Stream;

/** What keeps a kind in one place. */
final class KindRules {

  private static final DescribedPredicate<JavaAnnotation<?>> KIND =
      describe("@Kind", annotation -> annotation.getRawType().getSimpleName().equals("Kind"));

  private KindRules() {}

  static List<Rule> of(Layout layout) {
    return Stream.of(
            kinds(layout, "StageConfig", "Stage"),
            kinds(layout, "PolicyConfig", "Policy"),
            handlers(layout),
            List.of(
                new Rule(
                    8,
                    "no stage kind is felt elsewhere",
                    staysHome(layout, "stage", "StageConfig")),
                new Rule(
                    8,
                    "no policy kind is felt elsewhere",
                    staysHome(layout, "policy", "PolicyConfig"))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> kinds(Layout layout, String config, String suffix) {
    GivenClassesConjunction kinds = classes().that(layout.kindOf(config));
    return List.of(
        new Rule(6, "a " + config + " is a record", kinds.should().beRecords()),
        new Rule(6, "a " + config + " has its @Kind", kinds.should().beAnnotatedWith(KIND)),
        new Rule(
            6,
            "a " + config + " is named by its noun",
            kinds.should().haveSimpleNameEndingWith(suffix)));
  }

  private static List<Rule> handlers(Layout layout) {
    GivenClassesConjunction handlers = classes().that(layout.handler());
    return List.of(
        new Rule(7, "handlers are package-private", handlers.should().bePackagePrivate()),
        new Rule(7, "handlers are final", handlers.should(Types.beFinal())),
        new Rule(
            7,
            "handlers are named by their stage",
            handlers.should().haveSimpleNameEndingWith("StageHandler")),
        new Rule(
            7,
            "handlers have final fields",
            handlers.should(ArchConditions.haveOnlyFinalFields())));
  }

  private static ArchRule staysHome(Layout layout, String feature, String config) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            layout.below("domain." + feature + ".kind"), layout.below("application." + feature))
        .should()
        .dependOnClassesThat(orNestedIn(layout.kindOf(config)));
  }

  private static DescribedPredicate<JavaClass> orNestedIn(DescribedPredicate<JavaClass> kind) {
    return describe(
        kind.getDescription() + " or nested in one",
        type -> kind.test(type) || type.getEnclosingClass().filter(kind).isPresent());
  }
}
