package dev.sluice.application.resource;

/** The attributes of what cannot be written. */
public record NoAttributes() {

  /** The only one. */
  public static final NoAttributes NONE = new NoAttributes();
}
