package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;
import java.util.function.IntPredicate;

/**
 * Decides whether a password that somebody chose is good enough (spec/policies.md 3.6).
 *
 * @param passwordField where the password is in what was asked, default {@code password}
 * @param checkStaticRules whether what it is made of counts, default yes
 * @param checkHaveIBeenPwned whether passwords that were stolen elsewhere are refused
 * @param checkZxcvbn whether passwords that are easily guessed are refused
 * @param amountDigits how many digits at least, at least 0
 * @param amountUppercase how many of {@code A-Z} at least, at least 0
 * @param amountLowercase how many of {@code a-z} at least, at least 0
 * @param amountSymbols how many symbols at least, at least 0
 * @param lengthMin how many characters at least, at least 0
 * @param symbolCharset what counts as a symbol
 * @param errorMessage what the visitor reads when the static rules are broken; blank means a
 *     general text
 * @param hibpAllowedCount how often it may have been stolen, at least 0
 * @param zxcvbnScoreThreshold the score, from 0 to 4, that has to be exceeded; default 2
 */
@Kind(
    value = "password",
    description = "Decides whether a password that somebody chose is good enough.")
public record PasswordPolicy(
    String passwordField,
    Boolean checkStaticRules,
    Boolean checkHaveIBeenPwned,
    Boolean checkZxcvbn,
    Integer amountDigits,
    Integer amountUppercase,
    Integer amountLowercase,
    Integer amountSymbols,
    Integer lengthMin,
    String symbolCharset,
    String errorMessage,
    Integer hibpAllowedCount,
    Integer zxcvbnScoreThreshold)
    implements PolicyConfig {

  /** Where the password is unless a policy says otherwise. */
  public static final String PASSWORD_FIELD = "password";

  private static final String SYMBOLS = "!\\\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ";
  private static final int THRESHOLD = 2;

  public PasswordPolicy {
    passwordField = passwordField == null ? PASSWORD_FIELD : passwordField;
    checkStaticRules = checkStaticRules == null || checkStaticRules;
    checkHaveIBeenPwned = checkHaveIBeenPwned != null && checkHaveIBeenPwned;
    checkZxcvbn = checkZxcvbn != null && checkZxcvbn;
    amountDigits = amountDigits == null ? 0 : amountDigits;
    amountUppercase = amountUppercase == null ? 0 : amountUppercase;
    amountLowercase = amountLowercase == null ? 0 : amountLowercase;
    amountSymbols = amountSymbols == null ? 0 : amountSymbols;
    lengthMin = lengthMin == null ? 0 : lengthMin;
    symbolCharset = symbolCharset == null ? SYMBOLS : symbolCharset;
    errorMessage = errorMessage == null ? "" : errorMessage;
    hibpAllowedCount = hibpAllowedCount == null ? 0 : hibpAllowedCount;
    zxcvbnScoreThreshold = zxcvbnScoreThreshold == null ? THRESHOLD : zxcvbnScoreThreshold;
    Amounts.requireUnsigned("amount_digits", amountDigits);
    Amounts.requireUnsigned("amount_uppercase", amountUppercase);
    Amounts.requireUnsigned("amount_lowercase", amountLowercase);
    Amounts.requireUnsigned("amount_symbols", amountSymbols);
    Amounts.requireUnsigned("length_min", lengthMin);
    Amounts.requireUnsigned("hibp_allowed_count", hibpAllowedCount);
    Amounts.requireUnsigned("zxcvbn_score_threshold", zxcvbnScoreThreshold);
  }

  /** Whether a password is made of what it has to be made of. */
  public boolean isMadeRight(String password) {
    return password.codePointCount(0, password.length()) >= lengthMin
        && count(password, character -> character >= '0' && character <= '9') >= amountDigits
        && count(password, character -> character >= 'a' && character <= 'z') >= amountLowercase
        && count(password, character -> character >= 'A' && character <= 'Z') >= amountUppercase
        && count(password, character -> symbolCharset.indexOf(character) >= 0) >= amountSymbols;
  }

  private static long count(String password, IntPredicate characters) {
    return password.codePoints().filter(characters).count();
  }
}
