package dev.sluice.adapter.web.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SchemaControllerTest {

  private final WebServer server = new WebServer(new UseCases());

  private JsonNode document() throws Exception {
    return WebServer.json(server.send(get("/api/v3/schema/")));
  }

  @Test
  void describesWhatIsServed() throws Exception {
    JsonNode paths = document().path("paths");

    assertThat(paths.at("/~1flows~1instances~1{slug}~1diagram~1/get/operationId").asString())
        .isEqualTo("flows_instances_diagram_retrieve");
    assertThat(paths.at("/~1stages~1all~1types~1/get/operationId").asString())
        .isEqualTo("stages_all_types_list");
    assertThat(paths.at("/~1flows~1executor~1{flow_slug}~1/post/operationId").asString())
        .isEqualTo("flows_executor_solve");
  }

  @Test
  void saysWhoMayComeWithoutLoggingIn() throws Exception {
    JsonNode paths = document().path("paths");

    assertThat(paths.at("/~1root~1config~1/get/security").toString()).contains("{}");
    assertThat(paths.at("/~1core~1users~1me~1/get/security").toString()).doesNotContain("{}");
  }

  @Test
  void refersOnlyToSchemasThatItHas() throws Exception {
    JsonNode document = document();
    var known = new HashSet<>(document.at("/components/schemas").propertyNames());

    var references =
        Pattern.compile("#/components/schemas/(\\w+)").matcher(document.toString()).results();

    assertThat(references.map(found -> found.group(1))).isNotEmpty().allMatch(known::contains);
  }

  @Test
  void describesTheChallengesOfAllKinds() throws Exception {
    JsonNode schemas = document().at("/components/schemas");

    assertThat(schemas.at("/PasswordChallenge/properties/component/enum/0").asString())
        .isEqualTo("ak-stage-password");
    assertThat(schemas.at("/PasswordChallengeResponseRequest/required/0").asString())
        .isEqualTo("password");
  }
}
