package dev.sluice.application.resource;

import java.util.Set;

/**
 * What an object has to be like when it is written (RFC 9110, 13.1.1).
 *
 * @param tags any of these, or anything where there are none
 */
public record Condition(Set<String> tags) {

  /** Anything. */
  public static final Condition NONE = new Condition(Set.of());

  /** Nothing is like that. */
  public static final Condition NEVER = new Condition(Set.of(""));

  public Condition {
    tags = Set.copyOf(tags);
  }

  boolean holds(String tag) {
    return tags.isEmpty() || tags.contains(tag);
  }
}
