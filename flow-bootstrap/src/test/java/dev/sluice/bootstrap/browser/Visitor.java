package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.sluice.bootstrap.journey.RunningServer;
import java.net.URI;

/** Somebody in front of a page, who finds things by what they are and what they are called. */
final class Visitor {

  private static final FilterOptions VISIBLE = new FilterOptions().setVisible(true);

  private final RunningServer server;
  private final Traffic traffic;
  private final Page page;

  private Visitor(RunningServer server, Traffic traffic, Page page) {
    this.server = server;
    this.traffic = traffic;
    this.page = page;
  }

  static Visitor in(BrowserContext context, RunningServer server) {
    return new Visitor(server, Traffic.of(context, server.address()), context.newPage());
  }

  /** The same person in one more tab. */
  Visitor tab() {
    return new Visitor(server, traffic, page.context().newPage());
  }

  /** Turns to this tab. */
  Visitor turn() {
    page.bringToFront();
    return this;
  }

  RunningServer server() {
    return server;
  }

  Traffic traffic() {
    return traffic;
  }

  Page page() {
    return page;
  }

  /** Opens a page of the server. */
  Response open(String path) {
    Response response = page.navigate(server.address().resolve(path).toString());
    if (response == null) {
      throw new IllegalStateException(path + " is where the page is already");
    }
    return response;
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  /** A button or a link: people do not care which. */
  Locator way(String name) {
    return button(name).or(link(name));
  }

  /** Where something is typed, by its very label. */
  Locator box(String label) {
    return page.getByLabel(label, new GetByLabelOptions().setExact(true));
  }

  /** A picture, by what it shows. */
  Locator image(String name) {
    return page.getByRole(AriaRole.IMG, named(name));
  }

  /** The first place where something can be read. */
  Locator text(String part) {
    return page.getByText(part).filter(VISIBLE).first();
  }

  /** What interrupts whoever listens to the page. */
  Locator alert(String part) {
    return page.getByRole(AriaRole.ALERT).filter(new FilterOptions().setHasText(part));
  }

  /** All that interrupts. */
  Locator alerts() {
    return page.getByRole(AriaRole.ALERT).filter(VISIBLE);
  }

  /** What whoever listens to the page hears in passing. */
  Locator status(String part) {
    return page.getByRole(AriaRole.STATUS).filter(new FilterOptions().setHasText(part));
  }

  /** Looks at the same page in another light or window. */
  void appear(ColorScheme scheme, Look window) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(window.width(), window.height());
  }

  /** The tools of this tab for developers. */
  CDPSession devtools() {
    return page.context().newCDPSession(page);
  }

  /** Whether all of the page's width is in the window. */
  boolean fitsInWidth() {
    return (boolean)
        page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth");
  }

  /** Keeps a picture of the whole page. */
  void screenshot(String name) {
    page.screenshot(
        new ScreenshotOptions().setFullPage(true).setPath(Pictures.file(name + ".png")));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
