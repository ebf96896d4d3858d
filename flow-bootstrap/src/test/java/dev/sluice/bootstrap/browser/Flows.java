package dev.sluice.bootstrap.browser;

import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowLayout;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.util.Locale;

/** Flows beside the default ones, each made when it is first wanted; all answer their page. */
final class Flows {

  private static final PasswordStage PASSWORD = PasswordStage.checkedBy(PasswordBackend.INBUILT);
  private static final IdentificationStage IDENTIFICATION =
      IdentificationStage.by(UserField.EMAIL, UserField.USERNAME);

  private Flows() {}

  static String page(String slug) {
    return "/if/flow/" + slug + "/";
  }

  /** Asks for clicks, one after the other. */
  static String clicks(RunningServer server, String slug, String... names) {
    if (!TestFlows.exists(server, slug)) {
      TestFlows.clicks(server, slug, names);
    }
    return page(slug);
  }

  /** Lets nobody in. */
  static String closed(RunningServer server) {
    if (!TestFlows.exists(server, "closed-page")) {
      TestFlows.closed(server, "closed-page");
    }
    return page("closed-page");
  }

  static String breaking(RunningServer server) {
    return login(server, "breaking", new DummyStage(true));
  }

  static String unknownStep(RunningServer server) {
    if (!TestFlows.exists(server, "riddle-page")) {
      TestFlows.riddle(server, "riddle-page");
    }
    return page("riddle-page");
  }

  /** Asks for the name and the password at once. */
  static String embeddedPassword(RunningServer server) {
    if (!TestFlows.exists(server, "embedded")) {
      Stage password = Stage.named("embedded-password", PASSWORD);
      TestFlows.keep(server, password);
      login(server, "embedded", IDENTIFICATION.embedding(password.id()), UserLoginStage.defaults());
    }
    return page("embedded");
  }

  /** Lets people look at the password that they type. */
  static String showablePassword(RunningServer server) {
    var showable =
        new PasswordStage(PASSWORD.backends(), null, PasswordStage.DEFAULT_ATTEMPTS, true);
    return login(server, "showable", IDENTIFICATION, showable, UserLoginStage.defaults());
  }

  /** Asks whether to stay signed in. */
  static String staySignedIn(RunningServer server) {
    var remembering = UserLoginStage.lasting(TimeDelta.ZERO, new TimeDelta("days=30"));
    return login(server, "stay", IDENTIFICATION, PASSWORD, remembering);
  }

  static String laidOut(RunningServer server, FlowLayout layout) {
    return add(server, titled(slug(layout), layout), IDENTIFICATION);
  }

  /** The name of the flow of a layout. */
  static String slug(FlowLayout layout) {
    return "layout-" + layout.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String login(RunningServer server, String slug, StageConfig... stages) {
    return add(server, titled(slug, FlowLayout.STACKED), stages);
  }

  private static String add(RunningServer server, Flow flow, StageConfig... stages) {
    String slug = flow.slug().toString();
    if (!TestFlows.exists(server, slug)) {
      var named = new Stage[stages.length];
      for (int i = 0; i < stages.length; i++) {
        named[i] = Stage.named(slug + "-" + i, stages[i]);
      }
      TestFlows.add(server, flow, named);
    }
    return page(slug);
  }

  private static Flow titled(String slug, FlowLayout layout) {
    Flow plain = Flow.named(slug, FlowDesignation.AUTHENTICATION);
    return new Flow(
        plain.id(),
        plain.slug(),
        plain.name(),
        new FlowTitle("Welcome to the harbor"),
        plain.designation(),
        layout,
        plain.background(),
        plain.compatibilityMode(),
        plain.deniedAction(),
        plain.authentication(),
        plain.policyEngineMode(),
        plain.bindings(),
        plain.version());
  }
}
