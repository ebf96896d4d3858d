package dev.sluice.application.stage;

import dev.sluice.domain.device.Totp;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.kind.AuthenticatorTotpStage;
import dev.sluice.domain.stage.kind.StageChallenge;
import java.math.BigInteger;
import java.time.Instant;

/** What an app shows that has read what it was asked to. */
final class AppCodes {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AppCodes() {}

  static String at(StageChallenge asked, Instant now) {
    String uri = ((AuthenticatorTotpStage.Challenge) asked).configUrl();
    String base32 = uri.replaceFirst(".*[?&]secret=([A-Z2-7]+).*", "$1");
    BigInteger bits = BigInteger.ZERO;
    for (int at = 0; at < base32.length(); at++) {
      bits = bits.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(base32.charAt(at))));
    }
    String hex = String.format("%040x", bits);
    int digits = uri.contains("digits=8") ? 8 : 6;
    return Totp.of(new Secret(hex), digits).codeAt(now);
  }
}
