package dev.sluice.adapter.integration.argon2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Decides, once, by what this process computes its hashes. */
public final class Argon2Engines {

  private static final Argon2Cost TRIAL_COST = new Argon2Cost(64, 3, 1);
  private static final byte[] TRIAL_PASSWORD = "trial password".getBytes(StandardCharsets.UTF_8);
  private static final byte[] TRIAL_SALT = "sixteen of salt!".getBytes(StandardCharsets.UTF_8);
  private static final int TRIAL_BYTES = 32;

  private final List<SodiumLibrary> libraries;

  Argon2Engines(List<SodiumLibrary> libraries) {
    this.libraries = libraries;
  }

  /** Those that this machine may have. */
  public static Argon2Engines ofThisMachine() {
    return new Argon2Engines(
        SodiumLibrary.on(System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  /**
   * Chooses one.
   *
   * @param cost of most hashes
   * @throws IllegalArgumentException where only the native one will do and it does not work
   */
  public Argon2Engine choose(EngineChoice choice, Argon2Cost cost) {
    return switch (choice) {
      case JAVA -> Argon2Engine.java("as configured");
      case AUTO -> attempt(cost).orJava();
      case NATIVE -> attempt(cost).orRefusal();
    };
  }

  private Attempt attempt(Argon2Cost cost) {
    if (!SodiumArgon2.computes(cost)) {
      return new Attempt.Failed("libsodium computes one lane only");
    }
    List<String> reasons = new ArrayList<>();
    for (SodiumLibrary library : libraries) {
      try {
        return new Attempt.Succeeded(tried(library));
      } catch (RuntimeException | LinkageError e) {
        reasons.add("%s: %s".formatted(library.name(), e.getMessage()));
      }
    }
    return new Attempt.Failed(
        reasons.isEmpty() ? "no libsodium is known for this machine" : String.join("; ", reasons));
  }

  private static Argon2Engine tried(SodiumLibrary library) {
    var java = new JavaArgon2();
    var sodium = new SodiumArgon2(library.open(), java);
    if (!MessageDigest.isEqual(trial(sodium), trial(java))) {
      throw new IllegalStateException("its hashes differ from those of Bouncy Castle");
    }
    return new Argon2Engine(Argon2Engine.Kind.NATIVE, library.name(), sodium);
  }

  private static byte[] trial(Argon2 argon2) {
    return argon2.hash(TRIAL_PASSWORD, TRIAL_SALT, TRIAL_COST, TRIAL_BYTES);
  }

  /** To use what is native. */
  private sealed interface Attempt {

    Argon2Engine orJava();

    Argon2Engine orRefusal();

    record Succeeded(Argon2Engine engine) implements Attempt {

      @Override
      public Argon2Engine orJava() {
        return engine;
      }

      @Override
      public Argon2Engine orRefusal() {
        return engine;
      }
    }

    record Failed(String reason) implements Attempt {

      @Override
      public Argon2Engine orJava() {
        return Argon2Engine.java("because native hashing does not work: " + reason);
      }

      @Override
      public Argon2Engine orRefusal() {
        throw new IllegalArgumentException("native hashing does not work: " + reason);
      }
    }
  }
}
