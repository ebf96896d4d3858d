package dev.sluice.bootstrap.journey;

import dev.sluice.bootstrap.journey.ApiClient.Answer;

/** Sends blueprints to a server as its administrator does. */
record Blueprints(RunningServer server) {

  static final String API = "/api/v3/managed/blueprints/";
  private static final String BOUNDARY = "a-boundary";

  /** As somebody else than the administrator. */
  Answer importAs(String token, String text) {
    return post(token, API + "import/", part("file\"; filename=\"blueprint.yaml", text));
  }

  Answer importText(String text) {
    return post(API + "import/", part("file\"; filename=\"blueprint.yaml", text));
  }

  Answer importText(String text, String context) {
    return post(
        API + "import/", part("file\"; filename=\"a.yaml", text) + part("context", context));
  }

  Answer get(String path) {
    return server.visitor().getAs(RunningServer.TOKEN, path);
  }

  Answer delete(String path) {
    return server.visitor().deleteAs(RunningServer.TOKEN, path);
  }

  Answer postJson(String path, String json) {
    return server.visitor().postAs(RunningServer.TOKEN, path, "application/json", json);
  }

  /** How many there are of everything that the blueprints of these tests are about. */
  String counts() {
    var counts = new StringBuilder();
    for (String list :
        new String[] {
          "flows/instances",
          "flows/bindings",
          "stages/all",
          "policies/all",
          "policies/bindings",
          "managed/blueprints"
        }) {
      counts
          .append(get("/api/v3/" + list + "/?page_size=1").json().at("/pagination/count").asInt())
          .append(' ');
    }
    return counts.toString();
  }

  private Answer post(String path, String parts) {
    return post(RunningServer.TOKEN, path, parts);
  }

  private Answer post(String token, String path, String parts) {
    return server
        .visitor()
        .postAs(
            token,
            path,
            "multipart/form-data; boundary=" + BOUNDARY,
            parts + "--" + BOUNDARY + "--\r\n");
  }

  private static String part(String name, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, content);
  }
}
