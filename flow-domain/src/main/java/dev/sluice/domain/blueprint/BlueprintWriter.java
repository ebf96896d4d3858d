package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the tree of a document from a blueprint; reading that gives the same blueprint. */
public final class BlueprintWriter {

  private BlueprintWriter() {}

  /** The tree, always in the same order. */
  public static Node.Mapping write(Blueprint blueprint) {
    var document = new LinkedHashMap<String, Node>();
    document.put("version", new Node.Literal(Value.of(Blueprint.VERSION), Place.NOWHERE));
    put(document, "metadata", metadata(blueprint.metadata()));
    document.put("context", blueprint.context());
    document.put("entries", entries(blueprint.sections()));
    return map(document);
  }

  private static @Nullable Node metadata(@Nullable BlueprintMetadata metadata) {
    if (metadata == null) {
      return null;
    }
    var labels = new LinkedHashMap<String, Node>();
    metadata.labels().forEach((label, text) -> labels.put(label, Node.Literal.of(text)));
    var written = new LinkedHashMap<String, Node>();
    written.put("name", Node.Literal.of(metadata.name()));
    written.put("labels", map(labels));
    return map(written);
  }

  private static Node entries(List<EntrySection> sections) {
    if (sections.size() == 1 && sections.get(0).name() == null) {
      return entries(sections.get(0));
    }
    var named = new LinkedHashMap<String, Node>();
    sections.forEach(
        section -> named.put(Objects.requireNonNull(section.name()), entries(section)));
    return map(named);
  }

  private static Node entries(EntrySection section) {
    return list(section.entries().stream().map(BlueprintWriter::entry).toList());
  }

  private static Node entry(BlueprintEntry entry) {
    var written = new LinkedHashMap<String, Node>();
    written.put("model", entry.model());
    put(written, "id", entry.id() == null ? null : Node.Literal.of(entry.id()));
    written.put("state", entry.state());
    written.put("conditions", list(entry.conditions()));
    written.put("identifiers", entry.identifiers());
    written.put("attrs", entry.attrs());
    written.put(
        "permissions",
        list(entry.permissions().stream().map(BlueprintWriter::permission).toList()));
    return map(written);
  }

  private static Node permission(EntryPermission permission) {
    var written = new LinkedHashMap<String, Node>();
    written.put("permission", permission.permission());
    put(written, "user", permission.user());
    put(written, "role", permission.role());
    return map(written);
  }

  private static void put(Map<String, Node> fields, String name, @Nullable Node node) {
    if (node != null) {
      fields.put(name, node);
    }
  }

  private static Node list(List<? extends Node> items) {
    return new Node.Sequence(new ArrayList<>(items), Place.NOWHERE);
  }

  private static Node.Mapping map(Map<String, Node> fields) {
    return new Node.Mapping(fields, Place.NOWHERE);
  }
}
