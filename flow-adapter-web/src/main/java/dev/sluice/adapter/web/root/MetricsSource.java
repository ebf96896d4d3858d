package dev.sluice.adapter.web.root;

/** Where the figures come from; the wiring knows the registry. */
@FunctionalInterface
public interface MetricsSource {

  /** All figures, in the text format of Prometheus. */
  String scrape();
}
