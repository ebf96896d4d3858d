package dev.sluice.adapter.web.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.sluice.adapter.web.text.Texts;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.flow.FlowLayout;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/** A page in the making. */
public final class HtmlPage {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 16;

  private final Template template;
  private final Surroundings surroundings;
  private final Map<String, Object> places = new HashMap<>();
  private Background background = Background.DEFAULT;
  private FlowLayout layout = FlowLayout.STACKED;
  private List<String> scripts = List.of();
  private String title = "";

  HtmlPage(Template template, Surroundings surroundings) {
    this.template = template;
    this.surroundings = surroundings;
  }

  /** The words of the page's language. */
  public Texts texts() {
    return surroundings.texts();
  }

  /** The lasting address of a file of ours. */
  public String address(String file) {
    return surroundings.files().address(file);
  }

  /** Gives it a headline, already in the page's language. */
  public HtmlPage titled(String text) {
    title = text;
    return this;
  }

  /** Arranges it like a flow. */
  public HtmlPage arranged(FlowLayout like, Background behind) {
    layout = like;
    background = behind;
    return this;
  }

  /** Lets it run scripts of others. */
  public HtmlPage running(List<String> addresses) {
    scripts = List.copyOf(addresses);
    return this;
  }

  /** Fills a place of the template. */
  public HtmlPage with(String place, Object value) {
    places.put(place, value);
    return this;
  }

  /** Gives its scripts what they need, and the words. */
  public HtmlPage data(ObjectNode data) {
    data.set("texts", texts().entries());
    data.put("brand", surroundings.brand().title());
    ObjectNode languages = data.putObject("languages");
    surroundings.languages().forEach(languages::put);
    // nothing in it may end the element around it
    return with("data", data.toString().replace("<", "\\u003c"));
  }

  /** Sends it. */
  public void write(HttpServletResponse response) throws IOException {
    Brand brand = surroundings.brand();
    Picture behind = themed(surroundings.behind(background));
    String nonce = nonce();
    frame(brand, behind, nonce);
    byte[] bytes = template.execute(places).getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=utf-8");
    response.setHeader("Content-Language", texts().locale().toLanguageTag());
    response.setHeader("Content-Security-Policy", policy(nonce, behind).header());
    guard(response);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private void guard(HttpServletResponse response) {
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(),"
            + " publickey-credentials-get=(self), publickey-credentials-create=(self)");
    if (surroundings.client().isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private void frame(Brand brand, Picture behind, String nonce) {
    with("t", (Mustache.Lambda) (text, out) -> out.write(escaped(texts().get(text.execute()))));
    with("title", title);
    with("brand", brand.title());
    with("language", texts().locale().toLanguageTag());
    with("theme", brand.theme().name().toLowerCase(Locale.ROOT));
    with("layout", layout.name().toLowerCase(Locale.ROOT));
    with("logo", themed(surroundings.logo()));
    with("favicon", themed(surroundings.favicon()));
    with("style", address("sluice.css"));
    with("nonce", nonce);
    with("backgroundLight", CssText.url(behind.light()));
    with("backgroundDark", CssText.url(behind.dark()));
    with("frame", isFramed() ? behind : "");
    with("customCss", CssText.sheet(brand.customCss()));
  }

  private ContentPolicy policy(String nonce, Picture behind) {
    return new ContentPolicy(
        nonce,
        Stream.of(surroundings.logo(), surroundings.favicon(), behind)
            .flatMap(Picture::addresses)
            .toList(),
        isFramed() ? behind.addresses().toList() : List.of(),
        ForeignScripts.of(scripts));
  }

  // where the brand has chosen a theme, the device has no say
  private Picture themed(Picture picture) {
    return switch (surroundings.brand().theme()) {
      case AUTOMATIC -> picture;
      case LIGHT -> new Picture(picture.light(), picture.light());
      case DARK -> new Picture(picture.dark(), picture.dark());
    };
  }

  private boolean isFramed() {
    return layout == FlowLayout.SIDEBAR_LEFT_FRAME_BACKGROUND
        || layout == FlowLayout.SIDEBAR_RIGHT_FRAME_BACKGROUND;
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  private static String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
