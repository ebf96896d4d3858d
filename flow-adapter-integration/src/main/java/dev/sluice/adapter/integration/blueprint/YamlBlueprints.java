package dev.sluice.adapter.integration.blueprint;

import dev.sluice.application.port.BlueprintFormat;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintReader;
import dev.sluice.domain.blueprint.BlueprintWriter;
import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Place;

/** Blueprints as YAML 1.1, which is what existing ones are written in; JSON is a part of it. */
public final class YamlBlueprints implements BlueprintFormat {

  /** Texts of more bytes are refused unless another size is set. */
  public static final int DEFAULT_SIZE = 2 * 1024 * 1024;

  private static final Place START = new Place(1, 1, "");

  private final int size;

  /** Reads texts up to the default size. */
  public YamlBlueprints() {
    this(DEFAULT_SIZE);
  }

  /**
   * @param size how many bytes a text may have
   */
  public YamlBlueprints(int size) {
    this.size = size;
  }

  @Override
  public Blueprint read(byte[] text) {
    if (text.length > size) {
      throw new Finding(
              START,
              "too_large",
              "The blueprint has more than " + size + " bytes.",
              "Split it into several.")
          .fault(null);
    }
    var findings = new Findings();
    Node root = new YamlTree(YamlCharacters.of(text), findings).read();
    return BlueprintReader.read(root, findings);
  }

  @Override
  public String write(Blueprint blueprint) {
    return YamlText.of(BlueprintWriter.write(blueprint));
  }
}
