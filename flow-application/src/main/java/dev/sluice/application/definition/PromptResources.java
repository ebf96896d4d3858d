package dev.sluice.application.definition;

import dev.sluice.application.port.Listing;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;

/** The fields of prompts. */
final class PromptResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  PromptResources(
      StageKinds kinds,
      Listing<PromptRow> listing,
      PromptRepository prompts,
      PromptTexts texts,
      PrimaryKeys keys) {
    this.resources = List.of(new PromptResource(kinds, listing, prompts, texts, keys));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
