package dev.sluice.adapter.persistence.device;

import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.shared.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of devices that is secret; whatever a class does not have is null.
 *
 * @param key what makes codes
 * @param codes those that are left
 * @param sent the code that was sent last
 * @param validUntil from when on that is wrong
 */
record DeviceSecrets(
    @Nullable String key,
    @Nullable List<String> codes,
    @Nullable String sent,
    @Nullable Instant validUntil) {

  static DeviceSecrets ofKey(Secret key) {
    return new DeviceSecrets(key.value(), null, null, null);
  }

  static DeviceSecrets ofCodes(List<String> codes) {
    return new DeviceSecrets(null, codes, null, null);
  }

  static @Nullable DeviceSecrets ofSent(@Nullable SentCode sent) {
    return sent == null
        ? null
        : new DeviceSecrets(null, null, sent.code().value(), sent.validUntil());
  }

  Secret requireKey() {
    if (key == null) {
      throw new IllegalStateException("a device has lost its key");
    }
    return new Secret(key);
  }

  List<String> requireCodes() {
    if (codes == null) {
      throw new IllegalStateException("a device has lost its codes");
    }
    return codes;
  }

  @Nullable SentCode sentCode() {
    return sent == null || validUntil == null ? null : new SentCode(new Secret(sent), validUntil);
  }

  /** None of them. */
  @Override
  public String toString() {
    return "DeviceSecrets[]";
  }
}
