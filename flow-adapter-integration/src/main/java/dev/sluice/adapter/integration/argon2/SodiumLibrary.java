package dev.sluice.adapter.integration.argon2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A libsodium that this machine may have.
 *
 * @param name for people
 * @param opening loads it, and throws where that fails
 */
record SodiumLibrary(String name, Supplier<SymbolLookup> opening) {

  /** Which of the files that lazysodium brings fits which machine. */
  private static final Map<String, String> BUNDLED =
      Map.of(
          "linux amd64", "linux64/libsodium.so",
          "linux aarch64", "arm64/libsodium.so",
          "mac x86_64", "mac/libsodium.dylib",
          "mac aarch64", "mac_arm/libsodium.dylib",
          "windows amd64", "windows64/libsodium.dll");

  /** What distributions install: 1.0.19 and later, and 1.0.18. */
  private static final List<String> INSTALLED = List.of("libsodium.so.26", "libsodium.so.23");

  /** The one in our jar first, which we know; elsewhere than on Linux it is the only one. */
  static List<SodiumLibrary> on(String system, String processor) {
    String family = family(system);
    Stream<SodiumLibrary> bundled =
        Optional.ofNullable(BUNDLED.get(family + " " + processor)).stream()
            .map(resource -> new SodiumLibrary("bundled libsodium", () -> unpacked(resource)));
    Stream<SodiumLibrary> installed =
        family.equals("linux")
            ? INSTALLED.stream().map(file -> new SodiumLibrary(file, () -> installed(file)))
            : Stream.of();
    return Stream.concat(bundled, installed).toList();
  }

  /** Loads it, and keeps it until the process ends. */
  SymbolLookup open() {
    return opening.get();
  }

  private static String family(String system) {
    return Stream.of("Linux", "Mac", "Windows")
        .filter(system::startsWith)
        .findFirst()
        .orElse(system)
        .toLowerCase(Locale.ROOT);
  }

  @SuppressWarnings("restricted") // it runs C; a library of that name is trusted like the JDK's own
  private static SymbolLookup installed(String file) {
    return SymbolLookup.libraryLookup(file, Arena.global());
  }

  /** Only this user can read or change the file, and it goes as soon as it is loaded. */
  @SuppressWarnings("restricted") // it runs C, from a jar that the build has pinned
  private static SymbolLookup unpacked(String resource) {
    try {
      Path file = Files.createTempFile("sluice-", "-libsodium");
      try {
        copy(resource, file);
        return SymbolLookup.libraryLookup(file, Arena.global());
      } finally {
        deleteUnlessInUse(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String resource, Path file) throws IOException {
    try (InputStream library = SodiumLibrary.class.getClassLoader().getResourceAsStream(resource)) {
      if (library == null) {
        throw new IllegalStateException("the class path has no " + resource);
      }
      Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Windows holds on to what is loaded. */
  private static void deleteUnlessInUse(Path file) {
    if (!file.toFile().delete()) {
      file.toFile().deleteOnExit();
    }
  }
}
