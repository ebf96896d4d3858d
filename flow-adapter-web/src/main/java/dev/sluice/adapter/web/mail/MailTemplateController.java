package dev.sluice.adapter.web.mail;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.application.mail.ListMailTemplates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells of the templates that stages can choose. */
@RestController
final class MailTemplateController {

  private final ListMailTemplates listMailTemplates;
  private final Callers callers;

  MailTemplateController(ListMailTemplates listMailTemplates, Callers callers) {
    this.listMailTemplates = listMailTemplates;
    this.callers = callers;
  }

  @GetMapping("/api/v3/stages/email/templates/")
  List<MailTemplateJson> list(HttpServletRequest request) {
    callers.require(request);
    return listMailTemplates.list().stream().map(MailTemplateJson::of).toList();
  }
}
