package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.sluice.bootstrap.journey.JourneyExtension;
import dev.sluice.bootstrap.journey.Programs;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Visitor}, or all {@link Visitors} that they want, and sees that no browser
 * complained and none asked another host. What a failed test showed is kept in {@code
 * target/screenshots/failed}.
 */
final class BrowserExtension
    implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  /** What the tests need, and why they cannot have it. */
  private record Machine(Optional<Path> browser, Optional<Path> node) {

    static Machine look() {
      var machine = new Machine(Chromium.find(), Programs.find("node"));
      if (!machine.isComplete()) {
        Programs.reportMissing("the pages in a browser", machine.lack());
      }
      return machine;
    }

    boolean isComplete() {
      return browser.isPresent() && node.isPresent();
    }

    String lack() {
      return browser.isEmpty() ? "there is no Chromium here" : "there is no node here";
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Machine machine = machine(context);
    return machine.isComplete()
        ? ConditionEvaluationResult.enabled("there is a browser")
        : ConditionEvaluationResult.disabled(machine.lack());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Visitor.class || type == Visitors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Visitors visitors = visitors(context);
    return parameter.getParameter().getType() == Visitor.class ? visitors.come() : visitors;
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Visitors visitors = visitors(context);
    if (context.getExecutionException().isPresent()) {
      visitors.keepEvidence(name(context));
      return;
    }
    try {
      visitors.assertClean();
    } catch (AssertionError unclean) {
      visitors.keepEvidence(name(context));
      throw unclean;
    }
  }

  private static Visitors visitors(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Visitors.class,
            key -> new Visitors(chromium(context).browser(), JourneyExtension.server(context)),
            Visitors.class);
  }

  private static Chromium chromium(ExtensionContext context) {
    Machine machine = machine(context);
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Chromium.class,
            key -> {
              PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE);
              Pictures.clear();
              return Chromium.start(machine.browser().orElseThrow(), machine.node().orElseThrow());
            },
            Chromium.class);
  }

  private static Machine machine(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Machine.class, key -> Machine.look(), Machine.class);
  }

  /** Names the files of a test: its class, its method, and which of several it was. */
  private static String name(ExtensionContext context) {
    String method =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getRequiredTestMethod().getName();
    String display = context.getDisplayName();
    return display.startsWith("[")
        ? method + "." + display.replaceAll("\\W+", "-").replaceAll("^-|-$", "")
        : method;
  }
}
