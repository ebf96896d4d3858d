package dev.sluice.domain.blueprint;

import java.util.List;

/** A part of a document that stands for something else; each tag's form and meaning is its own. */
public sealed interface Tag extends Node
    permits KeyOfTag,
        FindTag,
        FindObjectTag,
        ContextTag,
        EnvTag,
        FileTag,
        ParseJsonTag,
        FormatTag,
        ConditionTag,
        IfTag,
        EnumerateTag,
        IndexTag,
        ValueTag,
        AtIndexTag {

  /** How it is written, without the exclamation mark. */
  String name();

  /** What is written behind the name; reading that gives the same tag. */
  Node argument();

  @Override
  default List<Node> parts() {
    return List.of(argument());
  }
}
