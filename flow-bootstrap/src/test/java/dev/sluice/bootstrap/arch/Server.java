package dev.sluice.bootstrap.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The classes that we ship and have written ourselves. */
final class Server {

  static final Layout LAYOUT = new Layout("dev.sluice");

  private Server() {}

  static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(Server::isNoTestSupport)
        .withImportOption(Server::isNotGenerated)
        .importPackages(LAYOUT.root());
  }

  private static boolean isNoTestSupport(Location location) {
    return !location.contains("-tests.jar");
  }

  private static boolean isNotGenerated(Location location) {
    return !location.contains("/adapter/persistence/jooq/");
  }
}
