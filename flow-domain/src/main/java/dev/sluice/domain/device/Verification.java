package dev.sluice.domain.device;

/**
 * What came of a code that was tried with a device.
 *
 * @param passed whether it was right
 * @param counted whether it was tried at all: not during a wait
 * @param changed the device after that; to be stored if it was tried, whether it passed or not
 */
public record Verification(boolean passed, boolean counted, CodeDevice changed) {}
