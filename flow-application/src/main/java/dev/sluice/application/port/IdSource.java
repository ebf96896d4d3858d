package dev.sluice.application.port;

import java.util.UUID;

/** Makes identifiers. */
@FunctionalInterface
public interface IdSource {

  /** An identifier that nothing had before; time-ordered, so that indexes stay compact. */
  UUID next();
}
