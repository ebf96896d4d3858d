package dev.sluice.adapter.web.definition;

/** How much is kept in memory. */
record CacheJson(int count) {}
