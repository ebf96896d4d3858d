// Talks to authenticators. The server speaks JSON, browsers want bytes.

import { element } from "./elements.js";
import { t } from "./text.js";

// a page has one request at a time, and the one that waits in the background gives way
let current = null;

/** Whether the browser knows passkeys, which it does on safe pages only. */
export function supported() {
  return Boolean(window.PublicKeyCredential && navigator.credentials);
}

function bytes(text) {
  const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const letters = Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join("");
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function described(credentials) {
  return (credentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
}

function sent(credential, parts) {
  const response = {};
  for (const part of parts) {
    const buffer = credential.response[part];
    if (buffer) {
      response[part] = text(buffer);
    }
  }
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response };
}

function begin() {
  current?.abort();
  current = new AbortController();
  return current.signal;
}

/** Has a passkey made. */
export async function create(options) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: described(options.excludeCredentials),
  };
  const made = await navigator.credentials.create({ publicKey, signal: begin() });
  return sent(made, ["clientDataJSON", "attestationObject"]);
}

/** Has a passkey shown; `mediation` may be conditional: then the browser offers it in a box. */
export async function get(options, mediation = undefined) {
  const publicKey = {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: described(options.allowCredentials),
  };
  const shown = await navigator.credentials.get({ publicKey, mediation, signal: begin() });
  return sent(shown, ["clientDataJSON", "authenticatorData", "signature", "userHandle"]);
}

function explained(failure) {
  const texts = {
    InvalidStateError: t("This authenticator has a passkey for this account already."),
    SecurityError: t("Passkeys cannot be used at this address."),
    NotSupportedError: t("This authenticator cannot do what is needed here."),
  };
  return texts[failure.name] ?? t("No passkey was used. Try again, or choose another way.");
}

/**
 * A button that asks an authenticator, and below it what went wrong. With `atOnce` nobody has to
 * use it the first time.
 */
export function asking(label, { atOnce = false, ...attributes }, ask, answer) {
  const wrong = element("p", { class: "error", role: "alert" });
  const button = element("button", { type: "button", text: label, ...attributes });
  const run = async () => {
    wrong.textContent = "";
    try {
      const passkey = await ask();
      if (button.isConnected) {
        answer(passkey);
      }
    } catch (failure) {
      // who asks once more gives up the first question
      if (failure.name !== "AbortError") {
        wrong.textContent = explained(failure);
        button.textContent = t("Try again");
      }
    }
  };
  button.addEventListener("click", run);
  if (atOnce) {
    // once it is on the page
    setTimeout(() => button.isConnected && run());
  }
  return [button, wrong];
}

/** What is said where there are none. */
export function unknownHere() {
  return element("p", {
    class: "alert",
    text: t("This browser knows no passkeys. Use another one, or another device."),
  });
}

/** Lets the browser offer passkeys in the box for the name, if it can, and puts a button there. */
export function login(options, page, part) {
  if (!supported()) {
    return;
  }
  const answer = (passkey) => {
    if (part.isConnected) {
      page.typed.passkey = true;
      page.answer({ passkey });
    }
  };
  const offer = async () => {
    // one that was refused here is for the button only
    if (page.typed.passkey) {
      return;
    }
    try {
      if (await window.PublicKeyCredential.isConditionalMediationAvailable?.()) {
        answer(await get(options, "conditional"));
      }
    } catch {
      // nobody has asked for it, so that nobody misses it; the button says what is wrong
    }
  };
  const ask = async () => {
    try {
      return await get(options);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        offer();
      }
      throw failure;
    }
  };
  part.replaceChildren(...asking(t("Log in with a passkey"), { class: "quiet" }, ask, answer));
  offer();
}
