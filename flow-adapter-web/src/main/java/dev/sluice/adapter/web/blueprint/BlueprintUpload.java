package dev.sluice.adapter.web.blueprint;

import dev.sluice.adapter.web.error.RequestRefused;
import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form with which a blueprint is sent; the container has bounded how large it can be. */
final class BlueprintUpload {

  private static final int LARGEST = 1024 * 1024;

  private final HttpServletRequest request;

  private BlueprintUpload(HttpServletRequest request) {
    this.request = request;
  }

  /**
   * The form of a request.
   *
   * @throws RequestRefused if it is none, or too large
   */
  static BlueprintUpload of(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType());
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      throw RequestRefused.unsupported(type);
    }
    return new BlueprintUpload(request);
  }

  byte @Nullable [] file() throws IOException {
    return bytes("file");
  }

  @Nullable String path() throws IOException {
    return text("path");
  }

  /** The context, which is JSON in a text. */
  Value.Fields context() throws IOException {
    String text = text("context");
    if (text == null) {
      return Value.Fields.NONE;
    }
    try {
      return JsonBody.parse(text).values();
    } catch (FlowFault.Malformed malformed) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid("context", String.valueOf(malformed.getMessage()))));
    }
  }

  private @Nullable String text(String name) throws IOException {
    byte[] bytes = bytes(name);
    String text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? null : text;
  }

  private byte @Nullable [] bytes(String name) throws IOException {
    Part part = part(name);
    if (part == null) {
      return null;
    }
    byte[] bytes = part.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw RequestRefused.tooLarge(LARGEST);
    }
    return bytes;
  }

  private @Nullable Part part(String name) throws IOException {
    try {
      return request.getPart(name);
    } catch (IllegalStateException tooLarge) {
      throw RequestRefused.tooLarge(LARGEST);
    } catch (ServletException malformed) {
      throw new FlowFault.Malformed("Multipart form parse error.");
    }
  }
}
