package dev.sluice.adapter.web.resource;

import dev.sluice.adapter.web.json.ValueJson;
import dev.sluice.domain.value.Value;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a value as JSON. */
public final class JsonAnswer {

  private JsonAnswer() {}

  /** Sends it with a status. */
  public static void write(HttpServletResponse response, int status, Value body)
      throws IOException {
    byte[] bytes = ValueJson.bytes(body);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
