package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links in mails: many hands, scanners, other devices, and the end of them. */
@ExtendWith(JourneyExtension.class)
class MailLinksJourneyIT {

  private static final int MANY = 50;

  private final PostOffice post = new PostOffice();

  @BeforeEach
  void open() {
    post.opened();
  }

  @AfterEach
  void close() {
    post.close();
  }

  private void flow(RunningServer server, String slug) {
    server
        .bean(UserRepository.class)
        .add(new NewUser(slug, "Ada", slug + "@example.org", true), null, List.of(), Instant.now());
    TestFlows.of(
        server,
        slug,
        Stage.named(slug + "-who", IdentificationStage.by(UserField.USERNAME)),
        Stage.named(slug + "-mail", post.stage()),
        Stage.named(slug + "-done", new DummyStage(false)));
  }

  private static ApiClient asked(RunningServer server, String slug) {
    ApiClient laptop = server.visitor();
    laptop.get(TestFlows.path(slug));
    laptop.post(TestFlows.path(slug), Map.of("uid_field", slug));
    return laptop;
  }

  static Answer confirm(ApiClient visitor, String slug, Answer asked) {
    return visitor.post(TestFlows.path(slug), Map.of("token", asked.field("token")));
  }

  static void assertDead(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(answer.field("error_message")).isEqualTo(PostOffice.DEAD);
  }

  @Test
  void oneOfFiftyOnTwoNodesGoesOn(RunningServer server) throws Exception {
    flow(server, "link-many");
    asked(server, "link-many");
    String opened = PostOffice.path("link-many", post.linkIn(1));
    List<Answer> answers;
    try (var other = server.node()) {
      List<ApiClient> phones = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        phones.add((i % 2 == 0 ? server : other).visitor());
      }
      List<Answer> questions = phones.stream().map(phone -> phone.get(opened)).toList();
      assertThat(questions)
          .extracting(question -> question.field("component"))
          .containsOnly("ak-stage-consent");
      Answer asked = questions.getFirst();

      answers = AtOnce.all(phones, phone -> confirm(phone, "link-many", asked));
    }

    assertThat(answers)
        .extracting(answer -> answer.field("component"))
        .containsOnlyOnce("ak-stage-dummy");
    assertThat(answers)
        .filteredOn(answer -> !answer.field("component").equals("ak-stage-dummy"))
        .hasSize(MANY - 1)
        .allSatisfy(MailLinksJourneyIT::assertDead);
    assertDead(server.visitor().get(opened));
  }

  @Test
  void whatLooksIntoMailsBurnsNothing(RunningServer server) {
    flow(server, "link-scanned");
    asked(server, "link-scanned");
    String link = post.linkIn(1);
    String page = "/if/flow/link-scanned/?" + link;
    ApiClient scanner = server.visitor();

    assertThat(scanner.send("HEAD", page, Map.of("Accept", "text/html"), "").status())
        .isEqualTo(200);
    assertThat(scanner.navigate(page).status()).isEqualTo(200);
    scanner.send("HEAD", PostOffice.path("link-scanned", link), Map.of(), "");
    scanner.get(PostOffice.path("link-scanned", link));

    ApiClient phone = server.visitor();
    Answer asked = phone.get(PostOffice.path("link-scanned", link));
    assertThat(confirm(phone, "link-scanned", asked).field("component"))
        .isEqualTo("ak-stage-dummy");
    assertDead(confirm(scanner, "link-scanned", asked));
  }

  @Test
  void aLinkWorksElsewhereAndHereWhileTheFirstPageIsOpen(RunningServer server) {
    flow(server, "link-here");
    ApiClient laptop = asked(server, "link-here");
    String opened = PostOffice.path("link-here", post.linkIn(1));
    ApiClient phone = server.visitor();

    Answer onPhone = phone.get(opened);
    assertThat(laptop.get(TestFlows.path("link-here")).field("component"))
        .isEqualTo("ak-stage-email");
    Answer onLaptop = laptop.get(opened);
    assertThat(onLaptop.field("component")).isEqualTo("ak-stage-consent");

    assertThat(confirm(laptop, "link-here", onLaptop).field("component"))
        .isEqualTo("ak-stage-dummy");
    assertThat(laptop.get(opened).field("component")).isEqualTo("ak-stage-dummy");
    assertDead(confirm(phone, "link-here", onPhone));
  }

  @Test
  void aLinkEndsWithItsTime(RunningServer server) throws SQLException {
    flow(server, "link-late");
    asked(server, "link-late");
    String opened = PostOffice.path("link-late", post.linkIn(1));
    ApiClient phone = server.visitor();
    Answer asked = phone.get(opened);

    try (var connection = server.bean(DataSource.class).getConnection();
        var expire =
            connection.prepareStatement(
                "update flow_token set expires = now() where flow_id ="
                    + " (select id from flow where slug = 'link-late')")) {
      expire.executeUpdate();
    }

    assertDead(confirm(phone, "link-late", asked));
    assertDead(server.visitor().get(opened));
  }

  @Test
  void aFlowForLinksOnlySaysSoToOthers(RunningServer server) {
    TestFlows.add(
        server,
        Flow.named("link-only", FlowDesignation.RECOVERY)
            .requiring(FlowAuthenticationRequirement.REQUIRE_TOKEN),
        Stage.named("link-only", new DummyStage(false)));

    assertDead(server.visitor().get(TestFlows.path("link-only")));
    assertDead(server.visitor().get(PostOffice.path("link-only", "flow_token=guess")));
  }
}
