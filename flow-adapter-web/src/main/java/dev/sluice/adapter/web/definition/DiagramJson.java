package dev.sluice.adapter.web.definition;

/** A flow as a graph in the language of Mermaid. */
record DiagramJson(String diagram) {}
