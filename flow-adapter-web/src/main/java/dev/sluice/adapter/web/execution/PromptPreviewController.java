package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.adapter.web.resource.RequestAuthors;
import dev.sluice.adapter.web.text.Languages;
import dev.sluice.application.definition.PreviewPrompt;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.stage.kind.StageChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Shows administrators what a field of prompts would look like. */
@RestController
final class PromptPreviewController {

  private final JsonMapper json = new JsonMapper();
  private final PreviewPrompt preview;
  private final RequestAuthors authors;
  private final ClientReader clients;
  private final Languages languages;

  PromptPreviewController(
      PreviewPrompt preview, RequestAuthors authors, ClientReader clients, Languages languages) {
    this.preview = preview;
    this.authors = authors;
    this.clients = clients;
    this.languages = languages;
  }

  @Operation(response = Map.class)
  @PostMapping("/api/v3/stages/prompt/prompts/preview/")
  void preview(HttpServletRequest request, HttpServletResponse response) throws IOException {
    StageChallenge challenge =
        preview.preview(
            authors.require(request), authors.client(request), JsonBody.of(request).values());
    byte[] body = written(challenge, request);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private byte[] written(StageChallenge challenge, HttpServletRequest request) {
    var client = clients.facts(request);
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      var links = new FlowLinks(client.baseUrl(), SavedQuery.NONE);
      new ValueWriter(out, links, languages.of(client)).fields(challenge, "");
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
