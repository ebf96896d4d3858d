package dev.sluice.application.stage;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.LinkConfirmationStage;
import java.util.Map;

/** Stages in which whoever opened a link says that they meant to. */
public final class LinkConfirmation {

  private static final StageName NAME = new StageName("link-confirmation");

  private LinkConfirmation() {}

  /** One that asks for an address to be confirmed. */
  static InMemoryStage of(TokenId link) {
    return with(Map.of(LinkConfirmationStage.LINK, link.value().toString()));
  }

  /**
   * One that asks something else.
   *
   * @param header what is to be confirmed
   */
  public static InMemoryStage of(TokenId link, String header) {
    return with(
        Map.of(
            LinkConfirmationStage.LINK,
            link.value().toString(),
            LinkConfirmationStage.HEADER,
            header));
  }

  private static InMemoryStage with(Map<String, String> attributes) {
    return new InMemoryStage(NAME, new LinkConfirmationStage(), attributes);
  }
}
