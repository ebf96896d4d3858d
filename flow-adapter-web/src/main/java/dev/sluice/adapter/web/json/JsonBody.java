package dev.sluice.adapter.web.json;

import dev.sluice.adapter.web.error.RequestRefused;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.value.Value;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON object that a client sent.
 *
 * @param fields the object
 * @param text as sent
 */
public record JsonBody(ObjectNode fields, String text) {

  private static final int LARGEST = 1 << 20;

  /** An answer may hold a file of five mebibytes. */
  private static final int LARGEST_ANSWER = 6 << 20;

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  // an error must not repeat what was sent
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .maxStringLength(LARGEST_ANSWER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Reads the body of a request; an empty one is an empty object.
   *
   * @throws RequestRefused if it is no JSON or too large
   * @throws FlowFault.Malformed if it is malformed
   */
  public static JsonBody of(HttpServletRequest request) throws IOException {
    return of(request, LARGEST);
  }

  /** Reads what a stage is answered, which may be larger than other bodies. */
  public static JsonBody ofAnswer(HttpServletRequest request) throws IOException {
    return of(request, LARGEST_ANSWER);
  }

  private static JsonBody of(HttpServletRequest request, int largest) throws IOException {
    requireJson(request.getContentType());
    if (request.getContentLengthLong() > largest) {
      throw RequestRefused.tooLarge(largest);
    }
    byte[] bytes = request.getInputStream().readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw RequestRefused.tooLarge(largest);
    }
    return parse(decode(bytes));
  }

  /** Reads a text as {@link #of} does. */
  public static JsonBody parse(String text) {
    if (text.isBlank()) {
      return new JsonBody(JSON.createObjectNode(), text);
    }
    return switch (tree(text)) {
      case ObjectNode object -> new JsonBody(object, text);
      default -> throw new FlowFault.Malformed("Invalid data. Expected a JSON object.");
    };
  }

  /** The component that the client says it answers, or null if it does not say. */
  public @Nullable String component() {
    JsonNode component = fields.get("component");
    return component == null || component.isNull() ? null : component.asString("");
  }

  /** This object as plain data. */
  public Value.Fields values() {
    return ValueJson.of(fields);
  }

  /** This object, to be read as what a stage asked for. */
  public ResponseSource response() {
    return new JsonResponse(fields);
  }

  /** Not the body, which may hold a password. */
  @Override
  public String toString() {
    return "JsonBody[" + text.length() + " characters]";
  }

  private static void requireJson(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType;
    String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
    boolean isJson = parts[0].strip().equals("application/json");
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      isJson &= !parameter.startsWith("charset=") || parameter.matches("charset=\"?utf-?8\"?");
    }
    if (!isJson) {
      throw RequestRefused.unsupported(type);
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw new FlowFault.Malformed("JSON parse error - the body is not UTF-8.");
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      var location = e.getLocation();
      String where =
          location == null
              ? "somewhere"
              : "line %d column %d".formatted(location.getLineNr(), location.getColumnNr());
      throw new FlowFault.Malformed("JSON parse error - not readable at " + where + ".");
    }
  }
}
