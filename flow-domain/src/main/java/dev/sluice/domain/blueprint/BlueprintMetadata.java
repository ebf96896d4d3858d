package dev.sluice.domain.blueprint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a blueprint says about itself. */
public record BlueprintMetadata(String name, Map<String, String> labels) {

  /** "false" has a blueprint listed but not applied by itself. */
  public static final String INSTANTIATE = "blueprints.goauthentik.io/instantiate";

  /** "true" marks what an export has written. */
  public static final String GENERATED = "blueprints.goauthentik.io/generated";

  /** Keeps a copy. */
  public BlueprintMetadata {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
  }

  /** Whether a blueprint that lies among the others is applied without being asked for. */
  public boolean isInstantiated() {
    return !"false".equals(labels.get(INSTANTIATE));
  }
}
