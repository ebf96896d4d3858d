package dev.sluice.application.port;

/** Under which address people reach this server, for links that leave it. */
@FunctionalInterface
public interface PublicAddress {

  /**
   * Scheme, host and perhaps a port, without a slash at the end. Never what a request said: a
   * stranger could have links to their own server sent to others.
   */
  String value();
}
