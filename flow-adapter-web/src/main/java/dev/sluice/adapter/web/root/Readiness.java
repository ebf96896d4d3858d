package dev.sluice.adapter.web.root;

/** Says whether the server can serve; the wiring knows what that takes. */
@FunctionalInterface
public interface Readiness {

  /** Whether requests may come. */
  boolean isReady();
}
