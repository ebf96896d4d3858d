package dev.sluice.application.stage;

/** Of a stage nothing is shown besides its configuration. */
record NothingBesides() {

  static final NothingBesides NONE = new NothingBesides();
}
