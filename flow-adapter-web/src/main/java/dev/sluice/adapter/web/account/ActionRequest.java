package dev.sluice.adapter.web.account;

import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** Reads the parts of requests that ask for something to be done. */
final class ActionRequest {

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private ActionRequest() {}

  /** The body; a request without one sends no field. */
  static Value.Fields body(HttpServletRequest request) throws IOException {
    boolean isAbsent =
        request.getContentType() == null
            && request.getContentLengthLong() <= 0
            && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    return isAbsent ? Value.Fields.NONE : JsonBody.of(request).values();
  }

  /** The user of a path. */
  static UserId user(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new FlowFault.NotFound("user");
    }
    return new UserId(Long.parseLong(text));
  }

  /** The group of a path. */
  static GroupId group(String text) {
    try {
      return new GroupId(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      throw new FlowFault.NotFound("group");
    }
  }
}
