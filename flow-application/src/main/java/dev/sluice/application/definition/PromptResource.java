package dev.sluice.application.definition;

import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.NoAttributes;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of prompts. */
final class PromptResource implements Resource<PromptAttributes, PromptView> {

  private static final Profile<PromptAttributes, PromptView> PROFILE =
      Profile.of(
          PromptRepository.MODEL,
          new Profile.Address("stages/prompt/prompts", "prompt_uuid", "Prompt"),
          Shape.of(PromptAttributes.class),
          Shape.of(PromptView.class),
          "field_key",
          "label",
          "name",
          "placeholder",
          "type");

  private final StageKinds kinds;
  private final Listing<PromptRow> listing;
  private final PromptRepository prompts;
  private final PromptTexts texts;
  private final PrimaryKeys keys;

  PromptResource(
      StageKinds kinds,
      Listing<PromptRow> listing,
      PromptRepository prompts,
      PromptTexts texts,
      PrimaryKeys keys) {
    this.kinds = kinds;
    this.listing = listing;
    this.prompts = prompts;
    this.texts = texts;
    this.keys = keys;
  }

  @Override
  public Profile<PromptAttributes, PromptView> profile() {
    return PROFILE;
  }

  @Override
  public Page<PromptView> list(ListQuery query) {
    return listing.list(query).map(this::view);
  }

  @Override
  public Optional<Stored<PromptAttributes, PromptView>> find(String key) {
    return listing.find(key).map(this::stored);
  }

  @Override
  public Optional<Stored<PromptAttributes, PromptView>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(PromptAttributes attributes, @Nullable String pk, Author author) {
    Prompt prompt = attributes.prompt(new PromptId(keys.next(pk)));
    texts.check(prompt);
    prompts.add(prompt);
    return PromptRepository.keyOf(prompt.id());
  }

  @Override
  public void update(
      Stored<PromptAttributes, PromptView> before, PromptAttributes attributes, Author author) {
    Prompt prompt = attributes.prompt(before.shown().pk());
    texts.check(prompt);
    prompts.update(prompt);
  }

  @Override
  public void remove(Stored<PromptAttributes, PromptView> stored, Author author) {
    prompts.remove(stored.shown().pk());
  }

  private Stored<PromptAttributes, PromptView> stored(PromptRow row) {
    Prompt prompt = row.prompt();
    return Stored.of(
        PromptRepository.keyOf(prompt.id()), prompt.name(), PromptAttributes.of(prompt), view(row));
  }

  private PromptView view(PromptRow row) {
    return PromptView.of(row.prompt(), row.stages().stream().map(this::shown).toList());
  }

  private Value.Fields shown(StageRow row) {
    Class<? extends StageConfig> type = row.stage().config().getClass();
    return Shape.inlining(StageView.class, Map.of("config", type, "besides", NoAttributes.class))
        .write(StageView.of(row, kinds.nameOf(type), NoAttributes.NONE));
  }
}
