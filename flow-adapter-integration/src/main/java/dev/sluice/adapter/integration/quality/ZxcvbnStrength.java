package dev.sluice.adapter.integration.quality;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import dev.sluice.application.port.PasswordStrength;
import java.util.List;
import java.util.Locale;

/** Estimates as zxcvbn 4.4.2 does. */
public final class ZxcvbnStrength implements PasswordStrength {

  @Override
  public Estimate estimate(String password, List<String> related) {
    Strength strength = Dictionaries.LOADED.measure(password, related);
    // the root has the English texts; asked for English, it would answer in the machine's language
    return new Estimate(strength.getScore(), strength.getFeedback().getSuggestions(Locale.ROOT));
  }

  /** Words of a megabyte, loaded when the first password is estimated. */
  private static final class Dictionaries {
    static final Zxcvbn LOADED = new Zxcvbn();
  }
}
