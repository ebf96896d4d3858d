package dev.sluice.domain.stage;

/**
 * The name of a stage; unique among all stages whatever their kind.
 *
 * @param value not blank, at most 1,024 characters
 */
public record StageName(String value) {

  private static final int LONGEST = 1_024;

  public StageName {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a stage needs a name of at most " + LONGEST + " characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
