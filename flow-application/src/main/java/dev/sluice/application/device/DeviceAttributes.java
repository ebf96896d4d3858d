package dev.sluice.application.device;

/** What can be written of most devices. */
record DeviceAttributes(String name) implements Named {

  private static final int LONGEST = 64;

  DeviceAttributes {
    if (name != null && name.length() > LONGEST) {
      throw new IllegalArgumentException("name has at most " + LONGEST + " characters");
    }
  }
}
