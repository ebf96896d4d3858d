package dev.sluice.domain.device;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recovery codes, each of which works once.
 *
 * @param codes those that are left
 */
public record StaticDevice(Registration registration, Throttle throttle, List<String> codes)
    implements CodeDevice {

  public StaticDevice {
    codes = List.copyOf(codes);
  }

  @Override
  public DeviceClass deviceClass() {
    return DeviceClass.STATIC;
  }

  @Override
  public Optional<String> identity() {
    return Optional.empty();
  }

  @Override
  public boolean isFactor() {
    return confirmed() && !codes.isEmpty();
  }

  @Override
  public StaticDevice with(Registration other) {
    return new StaticDevice(other, throttle, codes);
  }

  @Override
  public StaticDevice with(Throttle other) {
    return new StaticDevice(registration, other, codes);
  }

  /** Compares with all of them, so that time does not tell which one it was. */
  @Override
  public Optional<CodeDevice> without(String code, Instant now) {
    byte[] typed = code.strip().getBytes(StandardCharsets.UTF_8);
    int found = -1;
    for (int i = 0; i < codes.size(); i++) {
      byte[] known = codes.get(i).getBytes(StandardCharsets.UTF_8);
      found = MessageDigest.isEqual(typed, known) ? i : found;
    }
    if (found < 0) {
      return Optional.empty();
    }
    var left = new ArrayList<>(codes);
    left.remove(found);
    return Optional.of(new StaticDevice(registration, throttle, left));
  }

  /** How many codes are left, but none of them. */
  @Override
  public String toString() {
    return "StaticDevice[" + registration + ", " + throttle + ", " + codes.size() + " codes]";
  }
}
