package dev.sluice.adapter.web.definition;

/** How many devices were added, and what was wrong. */
record DuoImportJson(int count, String error) {}
