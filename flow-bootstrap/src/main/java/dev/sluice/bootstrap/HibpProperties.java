package dev.sluice.bootstrap;

import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to ask for passwords that were stolen elsewhere.
 *
 * @param url the address that ranges are asked for under; that of Have I Been Pwned
 */
record HibpProperties(@DefaultValue(HibpProperties.PUBLIC) String url) {

  static final String PUBLIC = "https://api.pwnedpasswords.com/range/";

  private static final String KEY = "sluice.hibp.url";

  HibpProperties {
    url = url.isBlank() ? PUBLIC : url.strip();
    url = url.endsWith("/") ? url : url + "/";
    URI address = ranges(url);
    boolean usable =
        ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
            && address.getHost() != null
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
    if (!usable) {
      throw ConfigurationRefused.value(KEY, url, "must be like " + PUBLIC);
    }
  }

  URI ranges() {
    return ranges(url);
  }

  private static URI ranges(String url) {
    return ConfigurationRefused.unlessGood(KEY, () -> URI.create(url));
  }
}
