package dev.sluice.application.port;

/** Makes keys that open something. */
@FunctionalInterface
public interface KeySource {

  /** 256 random bits in 43 characters of base64url. */
  String next();
}
