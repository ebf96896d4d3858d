package dev.sluice.adapter.integration.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.adapter.integration.argon2.Argon2Engine.Kind;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class Argon2EnginesTest {

  private static final Argon2Cost ONE_LANE = Argon2Cost.DEFAULT;
  private static final Argon2Cost TWO_LANES = new Argon2Cost(64, 1, 2);
  private static final SodiumLibrary MISSING = library("missing", () -> missing("no such file"));
  private static final SodiumLibrary EMPTY = library("empty", () -> _ -> Optional.empty());

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      architectures = {"amd64", "aarch64"})
  void hashesNativelyWhereALibraryIsBundled() {
    Argon2Engine engine =
        Argon2Engines.ofThisMachine().choose(EngineChoice.NATIVE, Argon2Cost.DEFAULT);

    assertThat(engine.kind()).isEqualTo(Kind.NATIVE);
    assertThat(engine.description()).isEqualTo("bundled libsodium");
  }

  @Test
  void takesTheFirstThatWorks() {
    SodiumLibrary working = library("working", () -> FakeSodium.answering(FakeSodium.RIGHT));

    Argon2Engine engine = engines(MISSING, EMPTY, working).choose(EngineChoice.AUTO, ONE_LANE);

    assertThat(engine.kind()).isEqualTo(Kind.NATIVE);
    assertThat(engine.description()).isEqualTo("working");
  }

  @Test
  void hashesInJavaAsWished() {
    Argon2Engine engine = Argon2Engines.ofThisMachine().choose(EngineChoice.JAVA, ONE_LANE);

    assertThat(engine.kind()).isEqualTo(Kind.JAVA);
    assertThat(engine.description()).isEqualTo("Bouncy Castle, as configured");
  }

  @Test
  void hashesInJavaWhereNothingCanBeLoaded() {
    Argon2Engine engine = engines(MISSING, EMPTY).choose(EngineChoice.AUTO, ONE_LANE);

    assertThat(engine.kind()).isEqualTo(Kind.JAVA);
    assertThat(engine.description())
        .startsWith("Bouncy Castle, because native hashing does not work: missing: no such file;")
        .contains("empty: ", "crypto_pwhash");
  }

  @Test
  void hashesInJavaWhereALibraryIsOfNoUse() {
    assertThat(whyNot(FakeSodium.WRONG)).endsWith("its hashes differ from those of Bouncy Castle");
    assertThat(whyNot(FakeSodium.POOR)).contains("no memory for a hash");
    assertThat(whyNot(FakeSodium.BROKEN)).endsWith("libsodium does not get ready");
  }

  @Test
  void hashesInJavaOnMachinesThatItDoesNotKnow() {
    Argon2Engine engine = engines().choose(EngineChoice.AUTO, ONE_LANE);

    assertThat(engine.description()).endsWith("no libsodium is known for this machine");
  }

  @Test
  void hashesSeveralLanesInJava() {
    Argon2Engine engine = Argon2Engines.ofThisMachine().choose(EngineChoice.AUTO, TWO_LANES);

    assertThat(engine.kind()).isEqualTo(Kind.JAVA);
    assertThat(engine.description()).endsWith("libsodium computes one lane only");
  }

  @Test
  void refusesWhereOnlyTheNativeOneWillDo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engines(MISSING).choose(EngineChoice.NATIVE, ONE_LANE))
        .withMessage("native hashing does not work: missing: no such file");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Argon2Engines.ofThisMachine().choose(EngineChoice.NATIVE, TWO_LANES))
        .withMessageContaining("one lane");
  }

  private static String whyNot(FakeSodium fake) {
    return engines(library("fake", () -> FakeSodium.answering(fake)))
        .choose(EngineChoice.AUTO, ONE_LANE)
        .description();
  }

  private static Argon2Engines engines(SodiumLibrary... libraries) {
    return new Argon2Engines(List.of(libraries));
  }

  private static SodiumLibrary library(String name, Supplier<SymbolLookup> opening) {
    return new SodiumLibrary(name, opening);
  }

  private static SymbolLookup missing(String reason) {
    throw new UnsatisfiedLinkError(reason);
  }
}
