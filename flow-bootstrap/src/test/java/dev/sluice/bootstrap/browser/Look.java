package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * How somebody's browser is set up.
 *
 * @param width of the window
 * @param height of the window
 * @param scheme what the person prefers
 * @param locale what the person speaks
 * @param scripts whether JavaScript is on
 * @param policy whether the page's content security policy holds; only instruments turn it off
 */
record Look(
    int width, int height, ColorScheme scheme, String locale, boolean scripts, boolean policy) {

  static final Look USUAL = new Look(1280, 800, ColorScheme.LIGHT, "en-US", true, true);

  Look narrow() {
    return sized(320, 640);
  }

  Look phone() {
    return sized(390, 844);
  }

  Look dark() {
    return new Look(width, height, ColorScheme.DARK, locale, scripts, policy);
  }

  Look german() {
    return new Look(width, height, scheme, "de-DE", scripts, policy);
  }

  Look withoutScripts() {
    return new Look(width, height, scheme, locale, false, policy);
  }

  Look withoutPolicy() {
    return new Look(width, height, scheme, locale, scripts, false);
  }

  /** Nothing moves, so that pictures show what there is and no moment on the way to it. */
  Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setLocale(locale)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setJavaScriptEnabled(scripts)
        .setBypassCSP(!policy);
  }

  private Look sized(int newWidth, int newHeight) {
    return new Look(newWidth, newHeight, scheme, locale, scripts, policy);
  }
}
