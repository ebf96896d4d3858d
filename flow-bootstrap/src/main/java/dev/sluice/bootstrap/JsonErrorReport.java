package dev.sluice.bootstrap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Says in the API's words what Tomcat refuses before any of us sees it: addresses, headers and
 * bodies that are no HTTP. It repeats nothing of them.
 */
public final class JsonErrorReport extends ErrorReportValve {

  private static final int BAD_REQUEST = 400;
  private static final int SERVER_ERROR = 500;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    String detail =
        status >= SERVER_ERROR ? "Internal server error." : "The request could not be read.";
    byte[] body = ("{\"detail\":\"" + detail + "\"}").getBytes(StandardCharsets.UTF_8);
    try {
      response.setContentType("application/json");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      getContainer().getLogger().debug("The client did not wait for its error", gone);
    }
  }
}
