package dev.sluice.bootstrap.contract;

import tools.jackson.databind.JsonNode;

/** A request, with everything but who sends it. */
record Call(String method, String path, String mediaType, String body) {

  private static final String API = "/api/v3";
  private static final int SHOWN = 300;

  static Call of(String method, String path) {
    return new Call(method, path, "", "");
  }

  static Call json(String method, String path, JsonNode body) {
    return new Call(method, path, "application/json", body.toString());
  }

  String address() {
    return API + path;
  }

  static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  @Override
  public String toString() {
    return (method + " " + path + " " + shortened(body)).strip();
  }
}
