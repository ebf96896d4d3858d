package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.BlueprintMetadata;
import dev.sluice.domain.blueprint.EntryPermission;
import dev.sluice.domain.blueprint.EntrySection;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.blueprint.TagSource;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Blueprints full of what is hard to write; the same ones for the same seed. */
final class RandomBlueprints {

  private static final int DEEPEST = 4;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "yes",
          "No",
          "null",
          "~",
          "1",
          "010",
          "1e3",
          "1:30",
          ".5",
          ".inf",
          "0x1F",
          "2026-11-22",
          "<<",
          "=",
          "-",
          "- a",
          "? a",
          ": a",
          "a: b",
          "a #b",
          "#",
          "!KeyOf x",
          "&a",
          "*a",
          "%a",
          "@a",
          "`",
          "'",
          "\"",
          "it's",
          "\\",
          "[",
          "{a}",
          ",",
          "|",
          ">",
          " a",
          "a ",
          "a\nb",
          "a\n",
          "\na",
          "a\n\nb\n\n",
          "  a\n b",
          "a \nb",
          "\t",
          "a\tb",
          "a\r\nb",
          "\r",
          "\u0085",
          "a\u2028b",
          "\ufeffa",
          "é",
          "😀",
          "\u007f",
          "\u00a0",
          "---",
          "...",
          "a\n---\nb",
          "\n",
          "\n\n",
          " \n",
          "# a\nb",
          "x".repeat(300) + " " + "y".repeat(300),
          "%s-%d");

  private final Random random;

  RandomBlueprints(long seed) {
    random = new Random(seed);
  }

  Blueprint next() {
    boolean sections = random.nextInt(4) == 0;
    List<EntrySection> all =
        sections
            ? texts().distinct().map(name -> new EntrySection(name, entries())).toList()
            : List.of(new EntrySection(null, entries()));
    return new Blueprint(maybe(this::metadata), map(0), all);
  }

  private BlueprintMetadata metadata() {
    var labels = new LinkedHashMap<String, String>();
    texts().forEach(label -> labels.put(label, text()));
    return new BlueprintMetadata(text(), labels);
  }

  private List<BlueprintEntry> entries() {
    return some().mapToObj(number -> entry()).toList();
  }

  private BlueprintEntry entry() {
    return new BlueprintEntry(
        oneOf(() -> Node.Literal.of("app.model"), this::tag),
        maybe(this::text),
        oneOf(() -> Node.Literal.of("created"), this::tag),
        nodes(0),
        map(0),
        map(0),
        some().mapToObj(number -> permission()).toList(),
        Place.NOWHERE);
  }

  private EntryPermission permission() {
    return new EntryPermission(
        Node.Literal.of(text()), maybe(this::key), maybe(this::key), Place.NOWHERE);
  }

  private Node key() {
    return new Node.Literal(Value.of(random.nextInt()), Place.NOWHERE);
  }

  private Node node(int depth) {
    return switch (random.nextInt(depth < DEEPEST ? 8 : 4)) {
      case 4 -> new Node.Sequence(nodes(depth + 1), Place.NOWHERE);
      case 5 -> map(depth + 1);
      case 6, 7 -> tag(depth + 1);
      default -> new Node.Literal(scalar(), Place.NOWHERE);
    };
  }

  private List<Node> nodes(int depth) {
    return some().mapToObj(number -> node(depth)).toList();
  }

  private Node.Mapping map(int depth) {
    var fields = new LinkedHashMap<String, Node>();
    texts().forEach(name -> fields.put(name, node(depth)));
    return new Node.Mapping(fields, Place.NOWHERE);
  }

  private Value.Scalar scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> Value.NULL;
      case 1 -> Value.of(random.nextBoolean());
      case 2 -> new Value.Whole(new BigInteger(1 + random.nextInt(200), random).negate());
      case 3 -> new Value.Decimal(Math.scalb(random.nextDouble() - 0.5, random.nextInt(200) - 100));
      default -> Value.of(text());
    };
  }

  private Node tag() {
    return tag(DEEPEST - 1);
  }

  private Node tag(int depth) {
    Node argument = node(depth);
    return switch (random.nextInt(9)) {
      case 0 -> tag("KeyOf", Node.Literal.of("a" + text()));
      case 1 -> tag("Context", Node.Literal.of("a" + text()));
      case 2 -> tag("Env", list(Node.Literal.of(text()), argument));
      case 3 -> tag("ParseJSON", Node.Literal.of(text()));
      case 4 -> tag("Format", list(Node.Literal.of(text()), argument, map(depth + 1)));
      case 5 -> tag("Condition", list(Node.Literal.of("AND"), argument));
      case 6 -> tag("If", list(argument, node(depth), node(depth)));
      case 7 -> tag("Find", list(argument, list(Node.Literal.of(text()), node(depth))));
      default -> tag("Index", Node.Literal.of("" + random.nextInt(9)));
    };
  }

  private static Node tag(String name, Node argument) {
    var findings = new Findings();
    Node tag = new TagSource(name, argument, Place.NOWHERE, findings).read();
    findings.refuse(Map.of());
    return tag;
  }

  private static Node list(Node... items) {
    return new Node.Sequence(List.of(items), Place.NOWHERE);
  }

  private Stream<String> texts() {
    return some().mapToObj(number -> text());
  }

  private IntStream some() {
    return IntStream.range(0, random.nextInt(4));
  }

  private String text() {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextInt(3) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> T oneOf(Supplier<T> one, Supplier<T> other) {
    return random.nextBoolean() ? one.get() : other.get();
  }
}
