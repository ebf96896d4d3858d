package dev.sluice.application.execution;

import dev.sluice.application.execution.AnswerStage.Submission;
import dev.sluice.application.port.Client;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client that keeps what it is told to keep. */
public final class Browser {

  private static final String HOST = "id.example.com";

  private final Engine engine;
  private final String address;
  private @Nullable SessionKey session;
  private String device = "";
  private String validation = "";

  Browser(Engine engine, String address) {
    this.engine = engine;
    this.address = address;
  }

  /** This browser with all that it keeps, at another address. */
  public Browser at(String elsewhere) {
    var moved = new Browser(engine, elsewhere);
    moved.session = session;
    moved.device = device;
    moved.validation = validation;
    return moved;
  }

  /** This browser as it is now: what one of the two learns later the other does not. */
  public Browser copy() {
    return at(address);
  }

  /** Opens the page of a flow. */
  public Step open(String slug) {
    return open(slug, "");
  }

  /** Opens the page of a flow with a query. */
  public Step open(String slug, String query) {
    return keeping(
        engine
            .startFlow()
            .start(
                new StartFlow.Command(
                    new FlowSlug(slug), session, client(), new SavedQuery(query))));
  }

  /** Answers what is asked, whatever that is. */
  public Step post(String slug, Fields fields) {
    return post(slug, submission(fields, null, null));
  }

  /** Answers what is asked with one field. */
  public Step post(String slug, String field, @Nullable Object value) {
    return post(slug, Fields.of(field, value));
  }

  /** Answers. */
  public Step post(String slug, Submission submission) {
    return post(slug, "", submission);
  }

  /** Answers on a page with a query. */
  public Step post(String slug, String query, Submission submission) {
    return keeping(
        engine
            .answerStage()
            .answer(
                new AnswerStage.Command(
                    new FlowSlug(slug), session, client(), new SavedQuery(query), submission)));
  }

  /** What is sent for fields. */
  public static Submission submission(
      Fields fields, @Nullable String component, @Nullable Integer step) {
    return new Submission(fields, component, fields.values() + "/" + component, step, true);
  }

  /** The key of its session, if it has one. */
  public @Nullable SessionKey session() {
    return session;
  }

  /** What the server sees of it. */
  public Client client() {
    return new Client(address, HOST, device, validation, HttpRequest.by("test"));
  }

  private Step keeping(Step step) {
    keepAll(step.effects());
    return step;
  }

  /** Keeps what another use case told it to. */
  public void keepAll(List<ClientEffect> effects) {
    for (ClientEffect effect : effects) {
      switch (effect) {
        case ClientEffect.KeepSession keep -> session = keep.key();
        case ClientEffect.KeepDevice keep -> device = keep.cookie();
        case ClientEffect.KeepValidation keep -> validation = keep.cookie();
      }
    }
  }

  /** Uses what another way of getting in told it to keep. */
  void keep(SessionKey key) {
    session = key;
  }
}
