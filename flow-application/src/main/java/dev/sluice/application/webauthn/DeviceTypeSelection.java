package dev.sluice.application.webauthn;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.ListQuery.Order;
import dev.sluice.application.port.Page;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists some of the types. There are some hundreds of them, all in memory, so that no database is
 * asked.
 */
record DeviceTypeSelection(ListQuery query) {

  Page<DeviceTypeView> of(List<DeviceType> types) {
    List<DeviceTypeView> chosen =
        types.stream()
            .filter(this::isVisible)
            .filter(type -> query.criteria().stream().allMatch(wanted -> holds(wanted, type)))
            .filter(type -> query.terms().stream().allMatch(term -> mentions(type, term)))
            .sorted(order())
            .map(DeviceTypeView::of)
            .toList();
    Stream<DeviceTypeView> window = chosen.stream().skip(query.offset()).limit(query.limit());
    return new Page<>(window.toList(), chosen.size());
  }

  private boolean isVisible(DeviceType type) {
    return switch (query.visibility()) {
      case Visibility.Everything() -> true;
      case Visibility.Objects(var pks) -> pks.contains(type.aaguid().toString());
      case Visibility.OwnRows(_), Visibility.Nothing() -> false;
    };
  }

  private static boolean holds(Criterion wanted, DeviceType type) {
    Value value = value(wanted.field(), type);
    return value != null && wanted.values().contains(value);
  }

  private static @Nullable Value value(String field, DeviceType type) {
    return switch (field) {
      case "aaguid" -> Value.of(type.aaguid().toString());
      case "description" -> Value.of(type.description());
      case "icon" -> type.icon() == null ? null : Value.of(type.icon());
      default -> null;
    };
  }

  private static boolean mentions(DeviceType type, String term) {
    String lower = term.toLowerCase(Locale.ROOT);
    return type.description().toLowerCase(Locale.ROOT).contains(lower)
        || type.aaguid().toString().contains(lower);
  }

  /** What requests order by, then by descriptions. */
  private Comparator<DeviceType> order() {
    Comparator<DeviceType> last =
        Comparator.comparing(DeviceType::description)
            .thenComparing(type -> type.aaguid().toString());
    return query.ordering().stream()
        .flatMap(order -> comparing(order).stream())
        .reduce(Comparator::thenComparing)
        .map(first -> first.thenComparing(last))
        .orElse(last);
  }

  private static List<Comparator<DeviceType>> comparing(Order order) {
    Function<DeviceType, String> key =
        switch (order.field()) {
          case "aaguid" -> type -> type.aaguid().toString();
          case "description" -> DeviceType::description;
          default -> null;
        };
    if (key == null) {
      return List.of();
    }
    Comparator<DeviceType> comparator = Comparator.comparing(key);
    return List.of(order.descending() ? comparator.reversed() : comparator);
  }
}
