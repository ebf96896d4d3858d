package dev.sluice.adapter.web.mail;

import dev.sluice.application.port.MailTemplates.Template;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A mail template, in the shape of a kind that can be chosen. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record MailTemplateJson(
    String name,
    String description,
    String component,
    String modelName,
    boolean requiresEnterprise,
    boolean deprecated) {

  static MailTemplateJson of(Template template) {
    return new MailTemplateJson(template.name(), template.description(), "", "", false, false);
  }
}
