package dev.sluice.adapter.web.root;

/** Nothing: the status says it all. */
record HealthJson() {}
