package dev.sluice.adapter.integration.expression;

/** Something with known fields, each of which is read when it is asked for and not before. */
interface Thing {

  /** What it is, in messages. */
  String kind();

  /** A field that its type declares. */
  Object field(String name);
}
