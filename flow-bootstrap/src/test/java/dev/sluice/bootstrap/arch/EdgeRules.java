package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the outermost classes may touch and show. */
final class EdgeRules {

  private EdgeRules() {}

  static List<Rule> of(Layout layout) {
    return List.of(
        new Rule(15, "controllers return Json, never the domain", controllersReturnJson(layout)),
        new Rule(15, "jOOQ is for persistence", jooqIsForPersistence(layout)),
        new Rule(15, "transactions are wired", transactionsAreWired(layout)),
        new Rule(16, "tables are for Jooq classes", tablesAreForJooqClasses(layout)));
  }

  private static ArchRule controllersReturnJson(Layout layout) {
    return methods()
        .that()
        .areNotPrivate()
        .and()
        .areDeclaredInClassesThat(Types.in(layout.below("adapter.web"), ".*Controller"))
        .should(
            ArchCondition.from(
                describe(
                    "return nothing of ours but Json", method -> returnsJson(layout, method))));
  }

  private static boolean returnsJson(Layout layout, JavaMethod method) {
    return method.getReturnType().getAllInvolvedRawTypes().stream()
        .filter(type -> type.getPackageName().startsWith(layout.root() + "."))
        .allMatch(type -> Types.belongsTo(type, "Json"));
  }

  private static ArchRule jooqIsForPersistence(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root() + "..")
        .and()
        .resideOutsideOfPackage(layout.persistence())
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jooq..");
  }

  private static ArchRule transactionsAreWired(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root() + "..")
        .and()
        .resideOutsideOfPackage(layout.bootstrap())
        .should()
        .dependOnClassesThat(Types.named("Transactional"));
  }

  private static ArchRule tablesAreForJooqClasses(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.root() + "..")
        .and()
        .resideOutsideOfPackage(layout.tables())
        .and(
            describe(
                "are not Jooq classes", type -> !topLevel(type).getSimpleName().startsWith("Jooq")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(layout.tables());
  }

  private static JavaClass topLevel(JavaClass type) {
    return type.getEnclosingClass().map(EdgeRules::topLevel).orElse(type);
  }
}
