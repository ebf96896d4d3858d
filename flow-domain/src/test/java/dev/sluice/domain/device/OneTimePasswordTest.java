package dev.sluice.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimePasswordTest {

  private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest(name = "HMAC of RFC 2202: {2}")
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There, b617318655057264e28bc0b6fb378c8ef146be00",
    "4a656665, what do ya want for nothing?, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
  })
  void authenticatesAsTheRfcSays(String key, String data, String mac) {
    byte[] made =
        OneTimePassword.hmac(
            HexFormat.of().parseHex(key), data.getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(made)).isEqualTo(mac);
  }

  @Test
  void hashesKeysThatAreLongerThanABlock() {
    byte[] key = HexFormat.of().parseHex("aa".repeat(80));
    byte[] data =
        "Test Using Larger Than Block-Size Key - Hash Key First"
            .getBytes(StandardCharsets.US_ASCII);

    assertThat(HexFormat.of().formatHex(OneTimePassword.hmac(key, data)))
        .isEqualTo("aa4ae5e15272d00e95705637ce8a3b55ed402112");
  }

  @ParameterizedTest(name = "RFC 4226, appendix D: {0}")
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void countsAsTheRfcSays(long counter, String code) {
    assertThat(OneTimePassword.at(KEY, counter, 6)).isEqualTo(code);
  }

  @ParameterizedTest(name = "RFC 6238, appendix B: {0}")
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void tellsTheTimeAsTheRfcSays(long seconds, String code) {
    Totp totp = Totp.of(SampleDevices.KEY, 8);

    assertThat(totp.codeAt(Instant.ofEpochSecond(seconds))).isEqualTo(code);
  }
}
