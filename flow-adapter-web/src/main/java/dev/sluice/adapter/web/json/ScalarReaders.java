package dev.sluice.adapter.web.json;

import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is no text, as leniently as published clients are used to. */
final class ScalarReaders {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1", "1.0");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0", "0.0");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,100}(?:\\.0*)?");

  private ScalarReaders() {}

  static Object readBoolean(JsonNode node) throws Misfit {
    String text = node.isContainer() ? "" : node.asString().strip().toLowerCase(Locale.ROOT);
    if (TRUE.contains(text)) {
      return true;
    }
    if (FALSE.contains(text)) {
      return false;
    }
    throw new Misfit("invalid", "Must be a valid boolean.");
  }

  static long readWhole(JsonNode node, long least, long most) throws Misfit {
    String text = node.isNumber() || node.isString() ? node.asString().strip() : "";
    if (!WHOLE.matcher(text).matches()) {
      throw new Misfit("invalid", "A valid integer is required.");
    }
    int point = text.indexOf('.');
    var number = new BigInteger(point < 0 ? text : text.substring(0, point));
    if (number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new Misfit("max_value", "Ensure this value is less than or equal to " + most + ".");
    }
    if (number.compareTo(BigInteger.valueOf(least)) < 0) {
      throw new Misfit("min_value", "Ensure this value is greater than or equal to " + least + ".");
    }
    return number.longValueExact();
  }

  static Object readObject(JsonNode node) throws Misfit {
    return JSON.convertValue(requireObject(node), OBJECT);
  }

  static Value.Fields readFields(JsonNode node) throws Misfit {
    return ValueJson.of(requireObject(node));
  }

  private static ObjectNode requireObject(JsonNode node) throws Misfit {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new Misfit("not_a_dict", "Expected a dictionary of items.");
  }
}
