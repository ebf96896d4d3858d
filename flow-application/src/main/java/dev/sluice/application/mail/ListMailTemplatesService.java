package dev.sluice.application.mail;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.MailTemplates.Template;
import java.util.List;

@UseCase(unitOfWork = false)
final class ListMailTemplatesService implements ListMailTemplates {

  private final MailTemplates templates;

  ListMailTemplatesService(MailTemplates templates) {
    this.templates = templates;
  }

  @Override
  public List<Template> list() {
    return templates.list();
  }
}
