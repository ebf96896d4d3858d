package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.json.WireName;
import dev.sluice.adapter.web.request.ClientFacts;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What a step looks like on the wire. Written field by field, for it is on every visitor's way. */
@Component
final class ChallengeJson {

  private static final int USUAL_SIZE = 2_048;

  private final JsonMapper json = new JsonMapper();
  private final Backgrounds backgrounds;

  ChallengeJson(Backgrounds backgrounds) {
    this.backgrounds = backgrounds;
  }

  byte[] of(Step step, ClientFacts client) {
    var bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      var links = new FlowLinks(client.baseUrl(), step.query());
      out.writeStartObject();
      new ValueWriter(out, links).fields(step.answer().challenge(), step.display().username());
      flowInfo(out, step, links, backgrounds.behind(step.flow().background(), client.host()));
      errors(out, step.answer());
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void flowInfo(
      JsonGenerator out, Step step, FlowLinks links, Background background) {
    Flow flow = step.flow();
    out.writeObjectPropertyStart("flow_info");
    out.writeStringProperty("title", flow.title().render("", step.display()));
    out.writeStringProperty("background", background.variant("light"));
    if (background.isThemed()) {
      out.writeObjectPropertyStart("background_themed_urls");
      out.writeStringProperty("light", background.variant("light"));
      out.writeStringProperty("dark", background.variant("dark"));
      out.writeEndObject();
    } else {
      out.writeNullProperty("background_themed_urls");
    }
    out.writeStringProperty("cancel_url", links.cancelling(flow.slug()));
    out.writeStringProperty("layout", WireName.of(flow.layout()));
    out.writeEndObject();
  }

  private static void errors(JsonGenerator out, Answer answer) {
    if (!answer.rejected()) {
      return;
    }
    out.writeObjectPropertyStart("response_errors");
    byField(answer.problems()).forEach((field, problems) -> errors(out, field, problems));
    out.writeEndObject();
  }

  private static void errors(JsonGenerator out, String field, List<Problem> problems) {
    out.writeArrayPropertyStart(field);
    for (Problem problem : problems) {
      out.writeStartObject();
      out.writeStringProperty("string", problem.message());
      out.writeStringProperty("code", problem.code());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static Map<String, List<Problem>> byField(List<Problem> problems) {
    var byField = new LinkedHashMap<String, List<Problem>>();
    for (Problem problem : problems) {
      byField.computeIfAbsent(problem.field(), _ -> new ArrayList<>()).add(problem);
    }
    return byField;
  }
}
