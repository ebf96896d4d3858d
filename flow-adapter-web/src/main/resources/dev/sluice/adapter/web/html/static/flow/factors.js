// The ways in which people prove by a device that it is they.

import { codeField, SENT_DIGITS } from "./codes.js";
import { button, element, form } from "./elements.js";
import { asking, get, supported, unknownHere } from "./passkeys.js";
import { ago, t } from "./text.js";

const NAMES = {
  webauthn: () => t("Passkey or security key"),
  totp: () => t("Authenticator app"),
  static: () => t("Recovery code"),
  sms: () => t("Text message"),
  email: () => t("Email"),
  duo: () => t("Duo"),
};

const SENT = ["sms", "email"];

/** A phone rings for a minute, and the server waits for it a little longer. */
const RINGING = 90_000;

export function nameOf(device) {
  return NAMES[device.device_class]?.() ?? device.device_class;
}

/** When a device was used last, as people say it; nothing if it never was. */
export function usedAt(device) {
  return device.last_used && t("Last used {when}", { when: ago(new Date(device.last_used)) });
}

function passkey(device, page, state) {
  if (!supported()) {
    return unknownHere();
  }
  return [
    element("p", { text: t("Confirm with your passkey. Your device will ask you for it.") }),
    asking(
      t("Use the passkey"),
      { atOnce: state.fresh },
      () => get(device.challenge),
      (webauthn) => page.answer({ webauthn }),
    ),
  ];
}

function sending(device, page, label, attributes = {}) {
  return form(page, () => ({ selected_challenge: device }), button(label, attributes));
}

function request(device, page, state) {
  const text =
    device.device_class === "sms"
      ? t("We will send a code to your phone.")
      : t("We will send a code to {address}.", { address: device.challenge.email ?? "" });
  const known = element("button", { type: "button", class: "quiet", text: t("I have a code already") });
  known.addEventListener("click", state.expect);
  return [element("p", { text }), sending(device, page, t("Send a code")), known];
}

/** How long a code is; an app may show others than the usual ones. */
function lengthOf(device) {
  return device.device_class === "static" ? null : (device.digits ?? SENT_DIGITS);
}

function code(challenge, device, page) {
  const asked = {
    totp: () => t("Enter the code that your app shows."),
    static: () => t("Enter one of your recovery codes. Each works once."),
    sms: () => t("Enter the code from the text message."),
    email: () => t("Enter the code from the email."),
  }[device.device_class];
  const digits = device.device_class !== "static";
  return form(
    page,
    (fields) => ({ code: fields.code }),
    asked && element("p", { text: asked() }),
    codeField(challenge, t("Code"), { digits, length: lengthOf(device) }),
    button(t("Continue")),
  );
}

function push(device, page) {
  return form(
    { answer: (fields) => page.answer(fields, RINGING) },
    () => ({ duo: Number(device.device_uid) }),
    element("p", { text: t("We will send a question to your phone. Confirm it there.") }),
    button(t("Ask my phone")),
  );
}

/**
 * What somebody does with a device. `state` says whether the question is `fresh`, whether a code
 * was `sent`, and is told by `expect` that somebody has one.
 */
export function way(challenge, device, page, state) {
  if (device.device_class === "webauthn") {
    return passkey(device, page, state);
  }
  if (device.device_class === "duo") {
    return push(device, page);
  }
  if (!SENT.includes(device.device_class)) {
    return code(challenge, device, page);
  }
  return state.sent
    ? [code(challenge, device, page), sending(device, page, t("Send another code"), { class: "quiet" })]
    : request(device, page, state);
}
