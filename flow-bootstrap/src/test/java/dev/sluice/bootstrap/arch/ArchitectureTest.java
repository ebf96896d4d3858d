package dev.sluice.bootstrap.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final int NUMBER_OF_CHECKS = 33;
  private static final int FEWEST_CLASSES = 400;

  private static final JavaClasses SERVER = Server.classes();
  private static final AtomicInteger CHECKED = new AtomicInteger();

  static List<Rule> rules() {
    return Rules.of(Server.LAYOUT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holds(Rule rule) {
    CHECKED.incrementAndGet();

    rule.check().as(rule.claim()).check(SERVER);
  }

  @Test
  void seesEnoughClasses() {
    assertThat(SERVER.size()).isGreaterThanOrEqualTo(FEWEST_CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain",
        "application",
        "adapter.persistence",
        "adapter.web",
        "adapter.integration",
        "bootstrap"
      })
  void seesTheModule(String name) {
    assertThat(SERVER.containPackage(Server.LAYOUT.root() + "." + name)).isTrue();
  }

  @Test
  void seesNoTests() {
    assertThat(SERVER)
        .noneMatch(type -> type.getSimpleName().endsWith("Test"))
        .noneMatch(type -> type.getSimpleName().startsWith("PostgresExtension"));
  }

  @AfterAll
  static void checkedEveryRule() {
    assertThat(CHECKED).hasValue(NUMBER_OF_CHECKS);
  }
}
