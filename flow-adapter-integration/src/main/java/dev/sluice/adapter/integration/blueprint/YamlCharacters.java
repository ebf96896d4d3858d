package dev.sluice.adapter.integration.blueprint;

import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.JsonText;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.shared.FlowFault;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The text that bytes are, as YAML has it. What no YAML may hold is refused here, because the
 * parser, which reads ahead, cannot say where it stood.
 */
final class YamlCharacters {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final Pattern ESCAPE = Pattern.compile("\\\\.");

  private YamlCharacters() {}

  static String of(byte[] bytes) {
    var decoded = CharBuffer.allocate(bytes.length);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    boolean whole = !decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError();
    String text = decoded.flip().toString();
    if (!whole) {
      throw fault(text, text.length(), "The blueprint is no text in UTF-8.", "Save it as such.");
    }
    refuseControls(text);
    return withoutSlashes(text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
  }

  /** JSON may write a slash with a backslash before it; YAML 1.1 may not. */
  private static String withoutSlashes(String text) {
    if (!text.contains("\\/") || !(JsonText.read(text) instanceof JsonText.Reading.Whole)) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(escape ->
            escape.group().equals("\\/") ? "/" : Matcher.quoteReplacement(escape.group()));
  }

  private static void refuseControls(String text) {
    for (int index = 0; index < text.length(); index++) {
      int one = text.codePointAt(index);
      if (!StreamReader.isPrintable(one)) {
        throw fault(
            text,
            index,
            "The blueprint holds the control character U+%04X.".formatted(one),
            "Remove it.");
      }
      index += Character.charCount(one) - 1;
    }
  }

  private static FlowFault.Invalid fault(String text, int index, String what, String remedy) {
    int line = 1 + (int) text.chars().limit(index).filter(one -> one == '\n').count();
    int column = index - text.lastIndexOf('\n', index - 1);
    return Finding.invalid(new Place(line, column, ""), what, remedy).fault(null);
  }
}
