package dev.sluice.application.port;

/** Makes HTML harmless that administrators or expressions wrote. */
@FunctionalInterface
public interface RichText {

  /**
   * The same text without whatever could run, load or look like something else: what is left are
   * words, their form, links and pictures.
   */
  String sanitized(String html);
}
