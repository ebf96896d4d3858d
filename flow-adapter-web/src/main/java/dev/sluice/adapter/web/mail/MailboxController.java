package dev.sluice.adapter.web.mail;

import dev.sluice.adapter.web.html.HtmlPage;
import dev.sluice.adapter.web.html.HtmlPages;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.mail.ListUnsentMail;
import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows developers the mails that would have been sent. */
@Controller
final class MailboxController {

  private final DevelopmentMailbox mailbox;
  private final ListUnsentMail listUnsentMail;
  private final ClientReader clients;
  private final HtmlPages pages;

  MailboxController(
      DevelopmentMailbox mailbox,
      ListUnsentMail listUnsentMail,
      ClientReader clients,
      HtmlPages pages) {
    this.mailbox = mailbox;
    this.listUnsentMail = listUnsentMail;
    this.clients = clients;
    this.pages = pages;
  }

  @GetMapping("/-/mail/")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!mailbox.isFor(request, clients.facts(request))) {
      throw new FlowFault.NotFound("page");
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    HtmlPage page = pages.page("mailbox", request);
    page.titled(page.texts().get("Mails that nobody sends"))
        .with("mails", listUnsentMail.list().stream().flatMap(MailRow::of).toList())
        .write(response);
  }
}
