package dev.sluice.bootstrap.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What lies where below a root package: that of the server, or that of a fixture. */
record Layout(String root) {

  String below(String name) {
    return root + "." + name + "..";
  }

  String domain() {
    return below("domain");
  }

  String application() {
    return below("application");
  }

  String adapters() {
    return below("adapter");
  }

  String persistence() {
    return below("adapter.persistence");
  }

  String tables() {
    return below("adapter.persistence.jooq");
  }

  String bootstrap() {
    return below("bootstrap");
  }

  /** Whether a class is a kind, by the name of the configuration that all kinds implement. */
  DescribedPredicate<JavaClass> kindOf(String config) {
    return describe(
        "are concrete kinds of " + config,
        candidate -> !candidate.isInterface() && candidate.isAssignableTo(in("domain", config)));
  }

  /** Whether a class is a handler, which for us always means of stages. */
  DescribedPredicate<JavaClass> handler() {
    return describe(
        "are stage handlers",
        candidate ->
            !candidate.isInterface()
                && candidate.isAssignableTo(in("application", "StageHandler")));
  }

  private DescribedPredicate<JavaClass> in(String module, String simpleName) {
    return describe(
        simpleName,
        type ->
            type.getSimpleName().equals(simpleName)
                && type.getPackageName().startsWith(root + "." + module));
  }
}
