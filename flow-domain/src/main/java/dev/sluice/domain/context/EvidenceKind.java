package dev.sluice.domain.context;

/** The ways in which somebody can prove who they are (design.md 7). */
public enum EvidenceKind {
  /** The account's own password. */
  PASSWORD,
  /** A password made for one application. */
  APP_PASSWORD,
  /** A code of an authenticator app. */
  TOTP,
  /** A printed recovery code. */
  STATIC,
  /** A WebAuthn credential. */
  PASSKEY,
  /** A code sent to a phone. */
  SMS,
  /** A code sent to a mail address. */
  MAIL_CODE,
  /** A push to a Duo device. */
  DUO,
  /** A link that was sent to the person. */
  LINK,
  /** An external identity provider. */
  SOURCE,
  /** A client certificate. */
  CERTIFICATE,
  /** The account was made in this very run. */
  CREATED,
  /** An authenticated session ran the flow. */
  SESSION
}
