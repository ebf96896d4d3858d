package dev.sluice.bootstrap.journey;

import dev.sluice.application.mail.ListUnsentMail;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails that wait in the outbox of a server, which sends none. */
public final class TestMail {

  private static final Pattern LINK =
      Pattern.compile("https?://\\S+?(/if/flow/([\\w-]+)/\\?(\\S+))");

  private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

  private TestMail() {}

  /** The page that the latest mail to an address leads to. */
  public static String page(RunningServer server, String address) {
    return link(server, address).group(1);
  }

  /** The code in the latest mail to an address. */
  public static String code(RunningServer server, String address) {
    return server.bean(ListUnsentMail.class).list().stream()
        .map(letter -> letter.mail())
        .filter(mail -> mail.to().address().equals(address))
        .findFirst()
        .map(mail -> CODE.matcher(mail.body().text()))
        .filter(Matcher::find)
        .map(Matcher::group)
        .orElseThrow(() -> new AssertionError("no code to " + address));
  }

  /** Where a program opens what the latest mail to an address leads to. */
  static String path(RunningServer server, String address) {
    return opening(link(server, address));
  }

  /** Where a program opens a page of a flow. */
  static String pathOf(String page) {
    return opening(found(page));
  }

  /** The subjects of all mails to an address, the latest first. */
  static List<String> subjects(RunningServer server, String address) {
    return server.bean(ListUnsentMail.class).list().stream()
        .map(letter -> letter.mail())
        .filter(mail -> mail.to().address().equals(address))
        .map(mail -> mail.subject())
        .toList();
  }

  private static Matcher link(RunningServer server, String address) {
    return server.bean(ListUnsentMail.class).list().stream()
        .map(letter -> letter.mail())
        .filter(mail -> mail.to().address().equals(address))
        .findFirst()
        .map(mail -> found(mail.body().text()))
        .orElseThrow(() -> new AssertionError("no mail to " + address));
  }

  private static Matcher found(String text) {
    Matcher link = LINK.matcher(text);
    if (!link.find()) {
      throw new AssertionError("no link in " + text);
    }
    return link;
  }

  private static String opening(Matcher link) {
    return TestFlows.path(link.group(2)) + URLEncoder.encode(link.group(3), StandardCharsets.UTF_8);
  }
}
