package dev.sluice.benchmark.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param path with its query
 * @param cookies the value of the header, or blank
 * @param json the body of a POST, or null for a GET
 */
public record Request(String path, String cookies, @Nullable String json) {

  byte[] toBytes(ServerAddress server) {
    var head = new StringBuilder(512);
    head.append(json == null ? "GET " : "POST ").append(path).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(server.host()).append(':').append(server.port()).append("\r\n");
    head.append("Accept: application/json\r\nUser-Agent: sluice-benchmark\r\n");
    if (!cookies.isEmpty()) {
      head.append("Cookie: ").append(cookies).append("\r\n");
    }
    byte[] body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
    if (json != null) {
      head.append("Content-Type: application/json\r\nContent-Length: ");
      head.append(body.length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return all;
  }
}
