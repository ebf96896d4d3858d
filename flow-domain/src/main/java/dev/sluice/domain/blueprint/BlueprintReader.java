package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a blueprint of the tree of a document, or says all that is wrong with that tree. */
public final class BlueprintReader {

  private static final Set<String> KEYS = keys("version", "metadata", "context", "entries");
  private static final Set<String> METADATA_KEYS = keys("name", "labels");
  private static final Set<String> ENTRY_KEYS =
      keys("model", "id", "state", "conditions", "identifiers", "attrs", "permissions");
  private static final Set<String> PERMISSION_KEYS = keys("permission", "user", "role");

  private final Findings findings;
  private final Map<String, String> ids = new HashMap<>();

  private BlueprintReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * The blueprint.
   *
   * @param findings what the parser has found wrong already
   */
  public static Blueprint read(Node root, Findings findings) {
    var reader = new BlueprintReader(findings);
    reader.refuseOtherVersions(root);
    Blueprint blueprint = reader.blueprint(root);
    findings.refuse(reader.ids);
    return blueprint;
  }

  /** Alone, because nothing is known about the rest of such a document. */
  private void refuseOtherVersions(Node root) {
    Node version = root instanceof Node.Mapping map ? map.fields().get("version") : null;
    if (version != null && !isVersion(version)) {
      throw new Finding(version.at(), "version", "Invalid blueprint version.", "Write version: 1.")
          .fault(null);
    }
  }

  private static boolean isVersion(Node node) {
    return node instanceof Node.Literal literal
        && literal.value().equals(Value.of(Blueprint.VERSION));
  }

  private Blueprint blueprint(Node root) {
    Shape document = Shape.of(root, KEYS, findings);
    return new Blueprint(
        metadata(document.find("metadata")), document.fields("context"), sections(document));
  }

  private @Nullable BlueprintMetadata metadata(@Nullable Node node) {
    if (node == null) {
      return null;
    }
    Shape metadata = Shape.of(node, METADATA_KEYS, findings);
    metadata.required("name", "a name for the blueprint");
    String name = metadata.text("name");
    var labels = new LinkedHashMap<String, String>();
    Node.Mapping written = metadata.fields("labels");
    var texts = new Shape(written, findings);
    for (String label : written.fields().keySet()) {
      String text = texts.text(label);
      labels.put(label, text == null ? "" : text);
    }
    return new BlueprintMetadata(name == null ? "" : name, labels);
  }

  private List<EntrySection> sections(Shape document) {
    if (!(document.find("entries") instanceof Node.Mapping written)) {
      var entries = entries(document.items("entries"), document.map().at().at("entries"));
      return List.of(new EntrySection(null, entries));
    }
    var sections = new ArrayList<EntrySection>();
    var shape = new Shape(written, findings);
    for (String name : written.fields().keySet()) {
      Place at = written.at().at(written.at().at("entries").field(name));
      sections.add(new EntrySection(name, entries(shape.items(name), at)));
    }
    return sections;
  }

  private List<BlueprintEntry> entries(List<Node> written, Place list) {
    var entries = new ArrayList<BlueprintEntry>(written.size());
    for (Node entry : written) {
      entries.add(entry(entry, entry.at().at(list.item(entries.size()))));
    }
    return entries;
  }

  private BlueprintEntry entry(Node written, Place at) {
    Shape entry = Shape.of(written, ENTRY_KEYS, findings);
    String id = entry.text("id");
    if (id != null) {
      ids.put(at.path(), id);
    }
    Node state = entry.find("state");
    return new BlueprintEntry(
        name(entry.required("model", "app_label.model, such as authentik_flows.flow")),
        id,
        state == null ? Node.Literal.of(EntryState.PRESENT.text()) : name(state),
        entry.items("conditions"),
        entry.fields("identifiers"),
        entry.fields("attrs"),
        permissions(entry.items("permissions")),
        at);
  }

  private Node name(Node node) {
    if (node instanceof Node.Sequence || node instanceof Node.Mapping) {
      findings.add(Finding.invalid(node.at(), "This must be a text or a tag.", "Write one."));
    }
    return node;
  }

  private List<EntryPermission> permissions(List<Node> written) {
    return written.stream().map(this::permission).toList();
  }

  private EntryPermission permission(Node written) {
    Shape permission = Shape.of(written, PERMISSION_KEYS, findings);
    return new EntryPermission(
        permission.required("permission", "the name of the permission"),
        permission.find("user"),
        permission.find("role"),
        written.at());
  }

  /** A set that keeps the order, for messages. */
  private static Set<String> keys(String... keys) {
    return new LinkedHashSet<>(List.of(keys));
  }
}
