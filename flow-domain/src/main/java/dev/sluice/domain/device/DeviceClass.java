package dev.sluice.domain.device;

import dev.sluice.domain.context.EvidenceKind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The classes of devices; on the wire their names in lower case. */
public enum DeviceClass {
  /** Recovery codes that somebody printed. */
  STATIC("StaticDevice", "Static Device", EvidenceKind.STATIC),
  /** Authenticator apps. */
  TOTP("TOTPDevice", "TOTP Device", EvidenceKind.TOTP),
  /** Passkeys and security keys. */
  WEBAUTHN("WebAuthnDevice", "WebAuthn Device", EvidenceKind.PASSKEY),
  /** Phones with the app of Duo. */
  DUO("DuoDevice", "Duo Device", EvidenceKind.DUO),
  /** Phones that get codes. */
  SMS("SMSDevice", "SMS Device", EvidenceKind.SMS),
  /** Mailboxes that get codes. */
  EMAIL("EmailDevice", "Email Device", EvidenceKind.MAIL_CODE);

  private final String type;
  private final String verboseName;
  private final EvidenceKind evidence;

  DeviceClass(String type, String verboseName, EvidenceKind evidence) {
    this.type = type;
    this.verboseName = verboseName;
    this.evidence = evidence;
  }

  /** What the wire and the database call it, for example {@code totp}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class that the wire calls so, if there is one. */
  public static Optional<DeviceClass> find(String wireName) {
    return Stream.of(values()).filter(some -> some.wireName().equals(wireName)).findFirst();
  }

  /** What a validated device of this class is evidence of. */
  public EvidenceKind evidence() {
    return evidence;
  }

  /** What permissions and events call devices of this class. */
  public String model() {
    return label().toLowerCase(Locale.ROOT);
  }

  /** The model with its capitals, for example {@code ….TOTPDevice}. */
  public String label() {
    return app() + "." + type;
  }

  /** What documents call such a device, for example {@code TOTPDevice}. */
  public String schema() {
    return type;
  }

  /** What people call such a device. */
  public String verboseName() {
    return verboseName;
  }

  private String app() {
    return "authentik_stages_authenticator_" + wireName();
  }
}
