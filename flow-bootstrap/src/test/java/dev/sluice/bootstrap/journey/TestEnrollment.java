package dev.sluice.bootstrap.journey;

import java.util.Map;

/** The default enrollment, which nobody may use until somebody opens it. */
public final class TestEnrollment {

  private static final String CLOSED = "policies/bindings/4e8a1c07-92d6-4b5f-9d13-6a0f8c2e7b51/";

  private TestEnrollment() {}

  public static void open(RunningServer server) {
    AdminApi.on(server).patch(CLOSED, Map.of("enabled", false));
  }

  public static void close(RunningServer server) {
    AdminApi.on(server).patch(CLOSED, Map.of("enabled", true));
  }
}
