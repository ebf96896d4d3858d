package dev.sluice.adapter.web.flow;

/**
 * Where to go.
 *
 * @param link an absolute address
 */
record LinkJson(String link) {}
