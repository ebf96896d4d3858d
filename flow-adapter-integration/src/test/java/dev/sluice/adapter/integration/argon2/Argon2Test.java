package dev.sluice.adapter.integration.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With each engine: {@code AUTO} is the native one where there is one. */
@ParameterizedClass
@EnumSource(names = {"AUTO", "JAVA"})
class Argon2Test {

  private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
  private static final byte[] SALT = bytes("somesaltsomesalt");

  private final Argon2 argon2;

  Argon2Test(EngineChoice choice) {
    argon2 = Argon2Engines.ofThisMachine().choose(choice, CHEAP).argon2();
  }

  /** The hashes are libargon2's, by the authors of Argon2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''         | 64   | 3 | 1 | ThTlw5zRNbGy1ooOGHnuqcfBAdyUyC2O3s77JZgwU1w
          pässwörd ☃ | 7168 | 5 | 1 | VlJ6KthY8GJkdVeZMgAeuDsc1EUVNSY4I8+xV5STPc8
          password   | 65   | 1 | 1 | J3vbw4bpLt/6CQGYBtWvzStoFgKQjSSPEFJX4eOP/4w
          password   | 256  | 2 | 4 | 5CZ0y4EFo8aGNnTOqyj0Zv3Ly//FEsr0bPZ6BGnEO9U
          """)
  void agreesWithTheReferenceImplementation(
      String password, int memory, int iterations, int lanes, String hash) {
    var cost = new Argon2Cost(memory, iterations, lanes);

    assertThat(argon2.hash(bytes(password), SALT, cost, 32))
        .isEqualTo(Base64.getDecoder().decode(hash));
  }

  @Test
  void takesPasswordsLongerThanAnybodyRemembers() {
    byte[] hash = argon2.hash(bytes("x".repeat(4096)), SALT, new Argon2Cost(8, 1, 1), 32);

    assertThat(hash).asBase64Encoded().isEqualTo("oPAPs3Z2Q4EP2kVGnIUKTiITDmjIjcGQWvyxNTLwoHc=");
  }

  @Test
  void agreesWithJavaWhateverTheParameters() {
    var java = new JavaArgon2();
    var random = new Random(25);

    for (int i = 0; i < 200; i++) {
      byte[] password = random(random, random.nextInt(100));
      byte[] salt = random(random, i % 2 == 0 ? 16 : 8 + random.nextInt(56));
      int lanes = 1 + random.nextInt(i % 2 + 1);
      var cost = new Argon2Cost(16 + random.nextInt(100), 1 + random.nextInt(4), lanes);
      int length = 16 + random.nextInt(48);

      assertThat(argon2.hash(password, salt, cost, length))
          .describedAs("%s, salt of %d, %d bytes", cost, salt.length, length)
          .isEqualTo(java.hash(password, salt, cost, length));
    }
  }

  @Test
  void leavesWhatItIsGivenAsItIs() {
    byte[] password = bytes("password");
    byte[] salt = SALT.clone();

    argon2.hash(password, salt, CHEAP, 32);

    assertThat(password).isEqualTo(bytes("password"));
    assertThat(salt).isEqualTo(SALT);
  }

  private static byte[] random(Random random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
