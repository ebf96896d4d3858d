package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Who may know whom. */
final class LayerRules {

  private LayerRules() {}

  static List<Rule> of(Layout layout) {
    return List.of(
        new Rule(1, "the domain knows itself, Java and JSpecify", domainIsAlone(layout)),
        new Rule(2, "the application knows no framework and no adapter", coreIsFree(layout)),
        new Rule(3, "adapters are strangers", adaptersAreStrangers(layout)),
        new Rule(4, "services are known inside the application only", servicesAreSecret(layout)),
        new Rule(4, "services are package-private and final", servicesAreClosed(layout)),
        new Rule(5, "packages form no cycle", packagesFormNoCycle(layout)));
  }

  private static ArchRule domainIsAlone(Layout layout) {
    return classes()
        .that()
        .resideInAPackage(layout.domain())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(layout.domain(), "java..", "org.jspecify..");
  }

  private static ArchRule coreIsFree(Layout layout) {
    return noClasses()
        .that()
        .resideInAPackage(layout.application())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            layout.adapters(),
            layout.bootstrap(),
            "org.springframework..",
            "org.jooq..",
            "tools.jackson..",
            "com.fasterxml.jackson..",
            "jakarta..");
  }

  private static ArchRule adaptersAreStrangers(Layout layout) {
    return slices().matching(layout.root() + ".adapter.(*)..").should().notDependOnEachOther();
  }

  private static ArchRule servicesAreSecret(Layout layout) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layout.application())
        .should()
        .dependOnClassesThat(Types.in(layout.application(), ".*Service"));
  }

  private static ArchRule servicesAreClosed(Layout layout) {
    return classes()
        .that(Types.in(layout.application(), ".*Service"))
        .should()
        .bePackagePrivate()
        .andShould(Types.beFinal());
  }

  private static ArchRule packagesFormNoCycle(Layout layout) {
    return slices().matching(layout.root() + ".(**)").should().beFreeOfCycles();
  }
}
