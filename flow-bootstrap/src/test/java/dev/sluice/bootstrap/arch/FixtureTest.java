package dev.sluice.bootstrap.arch;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries the rules on code that breaks each of them, and on code that they must let pass. */
class FixtureTest {

  private static final Layout BROKEN = new Layout("dev.sluice.fixture.broken");
  private static final Layout TIDY = new Layout("dev.sluice.fixture.tidy");

  private static final JavaClasses BROKEN_CLASSES = classes(BROKEN);
  private static final JavaClasses TIDY_CLASSES = classes(TIDY);

  private static final Map<String, String> CULPRITS =
      Map.ofEntries(
          entry("01 the domain knows itself, Java and JSpecify", "LoggingFlow"),
          entry("02 the application knows no framework and no adapter", "SpringyFlow"),
          entry("03 adapters are strangers", "FlowReader"),
          entry("04 services are known inside the application only", "ServiceCaller"),
          entry("04 services are package-private and final", "OpenFlowService"),
          entry("05 packages form no cycle", "Chicken"),
          entry("06 a StageConfig is a record", "CaptchaSettings"),
          entry("06 a StageConfig has its @Kind", "CaptchaSettings"),
          entry("06 a StageConfig is named by its noun", "CaptchaSettings"),
          entry("06 a PolicyConfig is a record", "GeoSettings"),
          entry("06 a PolicyConfig has its @Kind", "GeoSettings"),
          entry("06 a PolicyConfig is named by its noun", "GeoSettings"),
          entry("07 handlers are package-private", "CaptchaAsker"),
          entry("07 handlers are final", "CaptchaAsker"),
          entry("07 handlers are named by their stage", "CaptchaAsker"),
          entry("07 handlers have final fields", "CaptchaAsker"),
          entry("08 no stage kind is felt elsewhere", "CaptchaPainter"),
          entry("08 no policy kind is felt elsewhere", "GeoPainter"),
          entry("09 names say something", "FlowHelper"),
          entry("10 an interface has more than one implementation", "Painter"),
          entry("11 the core is told time, ids and settings", "SelfSufficientFlow"),
          entry("12 exceptions are specific", "Shouter"),
          entry("12 nothing prints", "Shouter"),
          entry("12 nothing logs through the JDK", "Shouter"),
          entry("13 packages are @NullMarked", "Unmarked"),
          entry("13 nullness is JSpecify's", "DoubtingFlow"),
          entry("14 domain types are values or closed sets", "OpenFlow"),
          entry("14 the domain has no setters", "MutableFlow"),
          entry("14 the domain has no array fields", "ArrayFlow"),
          entry("15 controllers return Json, never the domain", "FlowController"),
          entry("15 jOOQ is for persistence", "FlowQuery"),
          entry("15 transactions are wired", "TransactionalFlow"),
          entry("16 tables are for Jooq classes", "TableReader"));

  static List<Rule> brokenRules() {
    return Rules.of(BROKEN);
  }

  static List<Rule> tidyRules() {
    return Rules.of(TIDY);
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void failsOnItsCulprit(Rule rule) {
    String culprit = Objects.requireNonNull(CULPRITS.get(rule.toString()));

    assertThat(complaints(rule, BROKEN_CLASSES)).anyMatch(line -> line.contains("." + culprit));
  }

  @ParameterizedTest
  @MethodSource("tidyRules")
  void acceptsExemplaryCode(Rule rule) {
    assertThat(complaints(rule, TIDY_CLASSES)).isEmpty();
  }

  @Test
  void hasACulpritForEveryRule() {
    assertThat(brokenRules())
        .extracting(Rule::toString)
        .containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
  }

  @Test
  void coversAllSixteenRules() {
    assertThat(brokenRules())
        .extracting(Rule::number)
        .contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void refusesToLookAtNothing(Rule rule) {
    var nothing = new ClassFileImporter().importClasses();

    assertThatThrownBy(() -> rule.check().check(nothing))
        .hasMessageContaining("failed to check any classes");
  }

  @Test
  void seesEveryAmbientSource() {
    Rule rule = brokenRules().stream().filter(one -> one.number() == 11).findFirst().orElseThrow();

    assertThat(complaints(rule, BROKEN_CLASSES)).hasSize(6);
  }

  private static List<String> complaints(Rule rule, JavaClasses classes) {
    return rule.check().evaluate(classes).getFailureReport().getDetails();
  }

  private static JavaClasses classes(Layout layout) {
    return new ClassFileImporter().importPackages(layout.root());
  }
}
