package dev.sluice.adapter.integration.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.integration.argon2.Argon2;
import dev.sluice.adapter.integration.argon2.Argon2Cost;
import dev.sluice.adapter.integration.argon2.Argon2Engines;
import dev.sluice.adapter.integration.argon2.EngineChoice;
import dev.sluice.application.port.PasswordHasher.Match;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(names = {"AUTO", "JAVA"})
class Argon2HasherTest {

  private static final HashingCapacity CAPACITY = new HashingCapacity(1, 8, Duration.ofSeconds(30));
  private static final Argon2Cost CHEAP = new Argon2Cost(256, 2, 1);
  private static final String LONG = "long ".repeat(1000);
  private static final String REFERENCE =
      "argon2$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private final BoundedHashing hashing = new BoundedHashing(CAPACITY, Transactions.NONE);
  private final Argon2 argon2;
  private final Argon2Hasher hasher;

  /** With each engine: {@code AUTO} is the native one where there is one. */
  Argon2HasherTest(EngineChoice choice) {
    argon2 = argon2(choice);
    hasher = new Argon2Hasher(hashing, argon2, CHEAP);
  }

  @AfterEach
  void closePool() {
    hashing.close();
  }

  @Test
  void recognizesItsOwnHashes() {
    String hash = hasher.hash("correct horse");

    assertThat(hasher.verify("correct horse", hash)).isEqualTo(Match.RIGHT);
    assertThat(hasher.verify("correct hors", hash)).isEqualTo(Match.WRONG);
  }

  @Test
  void writesTheParametersInFrontOfSaltAndHash() {
    var recommended = new Argon2Hasher(hashing, argon2, Argon2Cost.DEFAULT);

    assertThat(recommended.hash("correct horse"))
        .matches("argon2\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}");
  }

  @Test
  void saltsEachHashAnew() {
    assertThat(hasher.hash("same")).isNotEqualTo(hasher.hash("same"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
        "m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc",
        "m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "m=256,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$yrdGtGIZk/3JHsUHh5gLQUqQppLwvGjf4Z+cJbPLqew",
        "m=256,t=2,p=4$c29tZXNhbHRzb21lc2FsdA$5CZ0y4EFo8aGNnTOqyj0Zv3Ly//FEsr0bPZ6BGnEO9U",
        "m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$K13EBUiG7JV+9ZxztmHFTdb7J0WQsnj2V8bZaqyPptE"
      })
  void agreesWithTheReferenceImplementation(String hash) {
    String stored = "argon2$argon2id$v=19$" + hash;

    assertThat(hasher.verify("password", stored)).isIn(Match.RIGHT, Match.RIGHT_BUT_OUTDATED);
    assertThat(hasher.verify("Password", stored)).isIn(Match.WRONG, Match.WRONG_AND_OUTDATED);
  }

  @Test
  void comparesWithWhatImportedAccountsHave() {
    String stored = "pbkdf2_sha256$600000$seasalt$lh7b/ag+/1JH3mHfHjquWUZ1L4hZjE4GVtz8c+SlN7A=";

    assertThat(hasher.verify("correct horse", stored)).isEqualTo(Match.RIGHT_BUT_OUTDATED);
    assertThat(hasher.verify("correct hors", stored)).isEqualTo(Match.WRONG_AND_OUTDATED);
  }

  @Test
  void understandsWhatItCanCompareWith() {
    assertThat(hasher.understands(REFERENCE)).isTrue();
    assertThat(
            hasher.understands("pbkdf2_sha256$1$salt$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc="))
        .isTrue();
    assertThat(hasher.understands("bcrypt_sha256$$2b$12$abc")).isFalse();
    assertThat(hasher.understands("scrypt$salt$16384$8$1$aGFzaA==")).isFalse();
    assertThat(hasher.understands(REFERENCE.replace("m=256", "m=999999"))).isFalse();
  }

  @Test
  void comparesTextOutsideOfAscii() {
    String stored = "pbkdf2_sha256$1000$AbC123xyz$/ZmmDGrfiKN7xqBfrtfshEnSE97F7IiJccXz+aPSErI=";

    assertThat(hasher.verify("pässwörd ☃", stored)).isEqualTo(Match.RIGHT_BUT_OUTDATED);
    assertThat(hasher.verify("password ☃", stored)).isEqualTo(Match.WRONG_AND_OUTDATED);
  }

  @Test
  void comparesTheEmptyPassword() {
    String stored = "pbkdf2_sha256$1$salt$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc=";

    assertThat(hasher.verify("", stored)).isEqualTo(Match.RIGHT_BUT_OUTDATED);
    assertThat(hasher.verify("", hasher.hash(""))).isEqualTo(Match.RIGHT);
  }

  @ParameterizedTest
  @EnumSource
  void recognizesWhatAnyEngineHasMade(EngineChoice maker) {
    var other = new Argon2Hasher(hashing, argon2(maker), CHEAP);

    for (String password : List.of("", "correct horse", "p\u0000ss", "pässwörd ☃", LONG)) {
      assertThat(hasher.verify(password, other.hash(password))).isEqualTo(Match.RIGHT);
      assertThat(hasher.verify(password + " ", other.hash(password))).isEqualTo(Match.WRONG);
    }
  }

  @Test
  void callsHashesOfAnotherCostOutdated() {
    var dearer = new Argon2Hasher(hashing, argon2, new Argon2Cost(512, 2, 1));

    assertThat(dearer.verify("password", REFERENCE)).isEqualTo(Match.RIGHT_BUT_OUTDATED);
    assertThat(dearer.verify("wrong", REFERENCE)).isEqualTo(Match.WRONG_AND_OUTDATED);
    assertThat(hasher.verify("password", REFERENCE)).isEqualTo(Match.RIGHT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "!",
        "password",
        "argon2$argon2id$v=16$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2id$v=19$m=262145,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2id$v=19$m=256,t=17,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2id$v=19$m=256,t=2,p=9$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2id$v=19$m=15,t=2,p=2$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2id$v=19$m=256,t=0,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwuX",
        "argon2$argon2id$v=19$m=256,t=2,p=1$$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu",
        "argon2$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
        "pbkdf2_sha256$10000001$salt$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc=",
        "pbkdf2_sha256$0$salt$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc=",
        "pbkdf2_sha256$-1$salt$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc=",
        "pbkdf2_sha256$1$$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc=",
        "pbkdf2_sha256$1$sält$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc=",
        "pbkdf2_sha1$1$salt$8TXCeZO6+Ydzxc20ClcGzmo0XN5hsACmeFhlDNajJNc="
      })
  void knowsNoOtherHashes(String hash) {
    assertThat(hasher.verify("password", hash)).isEqualTo(Match.UNKNOWN_HASH);
  }

  @Test
  void refusesToReadWithoutEnd() {
    assertThat(hasher.verify("password", REFERENCE + "A".repeat(1 << 20)))
        .isEqualTo(Match.UNKNOWN_HASH);
  }

  @Test
  void refusesToWorkInsideATransaction() {
    try (var busy = new BoundedHashing(CAPACITY, Transactions.OPEN)) {
      var inside = new Argon2Hasher(busy, argon2, CHEAP);

      assertThatIllegalStateException().isThrownBy(() -> inside.hash("password"));
      assertThatIllegalStateException().isThrownBy(() -> inside.verify("password", REFERENCE));
      assertThatIllegalStateException().isThrownBy(() -> inside.verify("password", "unknown"));
    }
  }

  private static Argon2 argon2(EngineChoice choice) {
    return Argon2Engines.ofThisMachine().choose(choice, CHEAP).argon2();
  }
}
