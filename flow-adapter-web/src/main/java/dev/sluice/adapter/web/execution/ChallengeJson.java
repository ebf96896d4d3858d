package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.html.Backgrounds;
import dev.sluice.adapter.web.json.WireName;
import dev.sluice.adapter.web.request.ClientFacts;
import dev.sluice.adapter.web.text.Languages;
import dev.sluice.adapter.web.text.Texts;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.flow.FlowLayout;
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
  private final Languages languages;

  ChallengeJson(Backgrounds backgrounds, Languages languages) {
    this.backgrounds = backgrounds;
    this.languages = languages;
  }

  byte[] of(Step step, ClientFacts client) {
    var bytes = new ByteArrayOutputStream(USUAL_SIZE);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      var links = new FlowLinks(client.baseUrl(), step.query());
      Texts texts = texts(step, client);
      out.writeStartObject();
      new ValueWriter(out, links, texts)
          .fields(step.answer().challenge(), step.display().username());
      flowInfo(
          out,
          new FlowInfo(
              texts.get(step.flow().title(), step.display()),
              backgrounds.behind(step.flow().background(), client.host()),
              links.cancelling(step.flow().slug()),
              step.flow().layout()));
      errors(out, step.answer(), texts);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** The words for whoever takes a step. */
  Texts texts(Step step, ClientFacts client) {
    return languages.of(client, step.place().language());
  }

  /** How the page of a flow looks. */
  private record FlowInfo(
      String title, Background background, String cancelUrl, FlowLayout layout) {}

  private static void flowInfo(JsonGenerator out, FlowInfo info) {
    Background background = info.background();
    out.writeObjectPropertyStart("flow_info");
    out.writeStringProperty("title", info.title());
    out.writeStringProperty("background", background.variant("light"));
    if (background.isThemed()) {
      out.writeObjectPropertyStart("background_themed_urls");
      out.writeStringProperty("light", background.variant("light"));
      out.writeStringProperty("dark", background.variant("dark"));
      out.writeEndObject();
    } else {
      out.writeNullProperty("background_themed_urls");
    }
    out.writeStringProperty("cancel_url", info.cancelUrl());
    out.writeStringProperty("layout", WireName.of(info.layout()));
    out.writeEndObject();
  }

  private static void errors(JsonGenerator out, Answer answer, Texts texts) {
    // what is said besides an answer that was not wrong has no other place
    if (!answer.rejected() && answer.problems().isEmpty()) {
      return;
    }
    out.writeObjectPropertyStart("response_errors");
    byField(answer.problems()).forEach((field, problems) -> errors(out, field, problems, texts));
    out.writeEndObject();
  }

  private static void errors(JsonGenerator out, String field, List<Problem> problems, Texts texts) {
    out.writeArrayPropertyStart(field);
    for (Problem problem : problems) {
      out.writeStartObject();
      out.writeStringProperty("string", texts.get(problem.message()));
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
