package dev.sluice.application.stage;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people may call themselves, so that nobody passes for somebody else: a small part of Unicode
 * Technical Standard 39. Names that are there already stay what they are.
 */
final class SaneName {

  static final Refused UNSEEN =
      Refused.invalid("A username must not contain invisible or look-alike characters.");
  static final Refused MIXED =
      Refused.invalid("A username must not mix letters of different alphabets.");

  private static final int MOST_MARKS = 4;

  /** Letters, marks, numbers, punctuation, symbols and spaces, but none that show nothing. */
  private static final Pattern VISIBLE =
      Pattern.compile(
          "(?:(?![\\u115f\\u1160\\u3164\\uffa0\\u2800])[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ])*");

  private static final Pattern UNSEEN_MARKS =
      Pattern.compile(
          "[\\u034f\\u17b4\\u17b5\\u180b-\\u180f\\ufe00-\\ufe0f\\x{e0100}-\\x{e01ef}]"
              + "|\\p{M}{"
              + (MOST_MARKS + 1)
              + ",}");

  /** Alphabets that are written together. */
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO));

  private SaneName() {}

  /** A name as it is kept: what looks the same is the same. */
  static String composed(String name) {
    return Normalizer.normalize(name, Form.NFC);
  }

  /** What is wrong with a name, if anything is. */
  static Optional<Refused> findFlaw(String name) {
    boolean plain =
        Normalizer.isNormalized(name, Form.NFC) && Normalizer.isNormalized(name, Form.NFKC);
    if (!plain || !VISIBLE.matcher(name).matches() || UNSEEN_MARKS.matcher(name).find()) {
      return Optional.of(UNSEEN);
    }
    boolean mixed = Pattern.compile("@").splitAsStream(name).anyMatch(SaneName::mixes);
    return mixed ? Optional.of(MIXED) : Optional.empty();
  }

  /** An address may have its own alphabet before the sign in its middle. */
  private static boolean mixes(String part) {
    Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
    part.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).forEach(scripts::add);
    scripts.remove(UnicodeScript.COMMON);
    scripts.remove(UnicodeScript.INHERITED);
    return scripts.size() > 1 && TOGETHER.stream().noneMatch(all -> all.containsAll(scripts));
  }
}
