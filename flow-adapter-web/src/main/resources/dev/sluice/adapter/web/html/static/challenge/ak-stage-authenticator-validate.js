// Somebody proves with a device that it is they who log in.

import { codeField } from "../flow/codes.js";
import { button, element, form, links, person, refusal } from "../flow/elements.js";
import { asking, get, supported, unknownHere } from "../flow/passkeys.js";
import { ago, t } from "../flow/text.js";

const NAMES = {
  webauthn: () => t("Passkey or security key"),
  totp: () => t("Authenticator app"),
  static: () => t("Recovery code"),
  sms: () => t("Text message"),
  email: () => t("Email"),
  duo: () => t("Duo"),
};

const SENT = ["sms", "email"];

// what was chosen on this page; the server forgets it with each answer
let chosen = null;
let requested = null;

function name(device) {
  return NAMES[device.device_class]?.() ?? device.device_class;
}

function used(device) {
  return device.last_used && t("Last used {when}", { when: ago(new Date(device.last_used)) });
}

function passkey(challenge, device, page) {
  if (!supported()) {
    return unknownHere();
  }
  return [
    element("p", { text: t("Confirm with your passkey. Your device will ask you for it.") }),
    asking(
      t("Use the passkey"),
      {},
      () => get(device.challenge),
      (webauthn) => page.answer({ webauthn }),
    ),
  ];
}

function request(device, page) {
  const text =
    device.device_class === "sms"
      ? t("We will send a code to your phone.")
      : t("We will send a code to {address}.", { address: device.challenge.email ?? "" });
  return form(
    page,
    () => {
      requested = device.device_uid;
      return { selected_challenge: device };
    },
    element("p", { text }),
    button(t("Send a code")),
  );
}

function code(challenge, device, page) {
  const asked = {
    totp: () => t("Enter the code that your app shows."),
    static: () => t("Enter one of your recovery codes. Each works once."),
    sms: () => t("Enter the code from the text message."),
    email: () => t("Enter the code from the email."),
  }[device.device_class];
  return form(
    page,
    (fields) => ({ code: fields.code }),
    asked && element("p", { text: asked() }),
    codeField(challenge, t("Code"), { digits: device.device_class !== "static" }),
    button(t("Continue")),
  );
}

function push(device, page) {
  return form(
    page,
    () => ({ duo: Number(device.device_uid) }),
    element("p", { text: t("We will send a question to your phone. Confirm it there.") }),
    button(t("Ask my phone")),
  );
}

function way(challenge, device, page) {
  if (device.device_class === "webauthn") {
    return passkey(challenge, device, page);
  }
  if (device.device_class === "duo") {
    return push(device, page);
  }
  const sent = !SENT.includes(device.device_class) || requested === device.device_uid;
  return [
    sent ? code(challenge, device, page) : request(device, page),
    sent && SENT.includes(device.device_class) && again(device, page),
  ];
}

function again(device, page) {
  return form(
    page,
    () => ({ selected_challenge: device }),
    button(t("Send another code"), { class: "quiet" }),
  );
}

function picker(challenge, page) {
  const show = (device) => {
    chosen = device?.device_uid ?? null;
    part.replaceChildren(...[body(device)].flat(Infinity).filter(Boolean));
    part.querySelector("input, button")?.focus();
  };
  const other = () => {
    const more = element("button", { type: "button", class: "quiet", text: t("Choose another way") });
    more.addEventListener("click", () => show(null));
    return more;
  };
  const offer = (device) => {
    const pick = element(
      "button",
      { type: "button", class: "quiet" },
      element("span", { text: name(device) }),
      used(device) && element("small", { text: used(device) }),
    );
    pick.addEventListener("click", () => show(device));
    return pick;
  };
  const devices = challenge.device_challenges;
  const body = (device) =>
    device
      ? [way(challenge, device, page), devices.length > 1 && other()]
      : [element("p", { text: t("How do you want to confirm that it is you?") }), devices.map(offer)];
  const part = element("div", { class: "devices" });
  const first = devices.find((device) => device.device_uid === chosen);
  const device = first ?? (devices.length === 1 ? devices[0] : null);
  part.append(...[body(device)].flat(Infinity).filter(Boolean));
  return part;
}

function setup(challenge, page) {
  const offers = challenge.configuration_stages.map(({ pk, name: stage }) =>
    form(page, () => ({ selected_stage: pk }), button(stage, { class: "quiet" })),
  );
  return [
    element("h2", { text: t("Set up a second factor") }),
    element("p", { text: t("It protects your account even if somebody knows your password.") }),
    offers,
  ];
}

// a mere choice is answered like an empty answer, which is no news to whoever chose
function complaints(challenge) {
  const errors = challenge.response_errors;
  const onlyChose = requested && errors && Object.keys(errors).every((key) => key === "non_field_errors");
  return onlyChose ? [] : refusal(challenge, "code");
}

export default function (challenge, page) {
  const stages = challenge.configuration_stages ?? [];
  const devices = challenge.device_challenges ?? [];
  return [
    person(challenge, page),
    complaints(challenge),
    devices.length > 0 && picker({ ...challenge, device_challenges: devices }, page),
    devices.length === 0 && stages.length > 0 && setup(challenge, page),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
