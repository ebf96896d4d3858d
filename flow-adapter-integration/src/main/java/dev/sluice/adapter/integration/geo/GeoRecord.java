package dev.sluice.adapter.integration.geo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a database tells of an address. Those of other vendors lack this or that, so that nothing is
 * expected to be there.
 *
 * @param values objects in objects
 * @param network the addresses of which all of it is true
 */
record GeoRecord(Map<?, ?> values, String network) {

  @Nullable String text(String... path) {
    return at(path) instanceof String text && !text.isBlank() ? text : null;
  }

  @Nullable Double decimal(String... path) {
    return at(path) instanceof Number number ? (Double) number.doubleValue() : null;
  }

  @Nullable Long whole(String... path) {
    return at(path) instanceof Number number ? (Long) number.longValue() : null;
  }

  private @Nullable Object at(String... path) {
    Object value = values;
    for (String name : path) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }
}
