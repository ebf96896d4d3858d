package dev.sluice.adapter.web;

import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.execution.DescribeFlow.Description;
import dev.sluice.application.execution.Step;
import dev.sluice.application.identity.Caller;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.execution.Headway;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.StageChallenge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Things as use cases hand them out. */
public final class Samples {

  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private Samples() {}

  public static Flow login() {
    return Flow.named("login", FlowDesignation.AUTHENTICATION);
  }

  public static Description described(Flow flow) {
    return new Description(flow, List.of());
  }

  public static Step asking(StageChallenge challenge, ClientEffect... effects) {
    return new Step(
        Answer.of(challenge),
        login(),
        Subject.ANONYMOUS,
        SavedQuery.NONE,
        new ExecutionId(new UUID(0, 5)),
        3,
        new Step.Place("", new Headway(2, 4)),
        List.of(effects));
  }

  public static Step asking(ClientEffect... effects) {
    return asking(new DummyStage.Challenge("hello"), effects);
  }

  public static Brand brand() {
    return new Brand(
        new BrandId(new UUID(0, 1)),
        "example.org",
        true,
        "Example",
        "/static/logo.svg",
        "/static/icon.svg",
        "",
        "",
        "",
        Map.of(),
        Map.of());
  }

  public static User jane() {
    return new User(
        new UserId(7),
        new UUID(0, 7),
        "jane",
        "Jane <Doe>",
        "jane@example.org",
        true,
        UserType.INTERNAL,
        "users",
        Map.of(),
        List.of(new Group(new GroupId(new UUID(0, 9)), "admins", true, Map.of())),
        THEN,
        null,
        THEN,
        THEN);
  }

  public static Caller janeBySession() {
    Session session = Session.anonymous(new SessionId(new UUID(0, 3)), THEN);
    return new Caller(jane().asSubject(), session);
  }

  public static Caller janeByToken() {
    return new Caller(jane().asSubject(), null);
  }
}
