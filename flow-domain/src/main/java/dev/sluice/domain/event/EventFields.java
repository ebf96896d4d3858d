package dev.sluice.domain.event;

import dev.sluice.domain.search.Search;
import dev.sluice.domain.value.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** By what events can be searched for, and how they are held against a search. */
public final class EventFields {

  /** The field whose values are moments. */
  public static final String CREATED = "created";

  /** The field that identifies an event. */
  public static final String KEY = "event_uuid";

  private static final Set<String> PLAIN = Set.of(KEY, "action", "app", "client_ip", CREATED);
  private static final Set<String> OBJECTS = Set.of("user", "brand", "context");

  /** Years that every database knows. */
  private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.{0,40}");

  private EventFields() {}

  /**
   * Reads a search for events.
   *
   * @throws IllegalArgumentException if it is none, saying why
   */
  public static Search search(String text) {
    Search search = Search.parse(text);
    search.comparisons().forEach(EventFields::check);
    return search;
  }

  /** The moment that a value of a search is, if it is one; in UTC unless it says otherwise. */
  public static Optional<Instant> moment(Value value) {
    if (!(value instanceof Value.Text(String text))) {
      return Optional.empty();
    }
    if (!MOMENT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(zoned(text.replace(' ', 'T'))).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** Whether an event as the wire shows it meets a search. */
  public static boolean matches(Search search, Value.Fields event) {
    var fields = new LinkedHashMap<>(event.fields());
    fields.computeIfPresent(CREATED, (name, written) -> counted(written));
    fields.put(KEY, event.fields().getOrDefault("pk", Value.NULL));
    return adapted(search).matches(new Value.Fields(fields));
  }

  private static Search adapted(Search search) {
    return switch (search) {
      case Search.All(List<Search> parts) ->
          new Search.All(parts.stream().map(EventFields::adapted).toList());
      case Search.Any(List<Search> parts) ->
          new Search.Any(parts.stream().map(EventFields::adapted).toList());
      case Search.Comparison one when one.path().getFirst().equals(CREATED) ->
          new Search.Comparison(
              one.path(),
              one.operator(),
              one.negated(),
              one.values().stream().map(EventFields::counted).toList());
      case Search.Comparison other -> other;
    };
  }

  /** A moment as a number: texts do not compare as moments do. */
  private static Value counted(Value value) {
    return moment(value)
        .<Value>map(moment -> Value.of(ChronoUnit.MICROS.between(Instant.EPOCH, moment)))
        .orElse(value);
  }

  private static void check(Search.Comparison comparison) {
    String field = comparison.path().getFirst();
    boolean within = comparison.path().size() > 1;
    boolean known = within ? OBJECTS.contains(field) : PLAIN.contains(field);
    if (!known) {
      throw new IllegalArgumentException(
          String.join(".", comparison.path()) + " is nothing that events can be searched for by");
    }
    boolean isMoment = comparison.values().stream().allMatch(value -> moment(value).isPresent());
    if (field.equals(CREATED) && !isMoment) {
      throw new IllegalArgumentException("created is compared with dates, like \"2026-11-30\"");
    }
  }

  private static String zoned(String text) {
    return text.matches(".*T[^Z+-]*") ? text + "Z" : text;
  }
}
