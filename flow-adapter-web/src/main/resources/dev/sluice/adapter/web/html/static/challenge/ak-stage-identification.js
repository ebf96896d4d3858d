// Who are you? Perhaps with the password in the same step.

import { captcha } from "../flow/captcha.js";
import { button, element, field, form, links, passwordField, refusal } from "../flow/elements.js";
import { anyOf, t } from "../flow/text.js";

const KEPT = "sluice-identifier";

const names = { email: () => t("Email"), upn: () => t("UPN"), username: () => t("Username") };

// a browser may forbid it, which must not cost anybody their login
function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(identifier) {
  try {
    if (identifier) {
      localStorage.setItem(KEPT, identifier);
    } else {
      localStorage.removeItem(KEPT);
    }
  } catch {
    // it is typed again next time
  }
}

function nameField(challenge, page, remembered) {
  const fields = [...(challenge.user_fields ?? [])].sort();
  if (fields.length === 0) {
    return false;
  }
  return field(challenge, {
    name: "uid_field",
    label: anyOf(fields.map((each) => names[each]?.() ?? each)),
    type: fields.length === 1 && fields[0] === "email" ? "email" : "text",
    autocomplete: challenge.passkey_challenge ? "username webauthn" : "username",
    autocapitalize: "none",
    spellcheck: "false",
    required: true,
    value: page.typed.uid_field ?? challenge.pending_user_identifier ?? remembered,
  });
}

function rememberBox(remembered) {
  return element(
    "label",
    { class: "check" },
    element("input", { type: "checkbox", name: "remember", checked: remembered !== null }),
    t("Remember me on this device"),
  );
}

// loaded only where passkeys are offered
function passkeys(challenge, page) {
  const options = challenge.passkey_challenge;
  if (!options) {
    return false;
  }
  const part = element("div");
  import("../flow/passkeys.js")
    .then(({ login }) => login(options, page, part))
    .catch(() => part.remove());
  return part;
}

// widgets leave boxes of their own in the form
async function proven(guard, { uid_field, password }) {
  const captcha_token = await guard.token();
  return { uid_field, password, captcha_token };
}

export default function (challenge, page) {
  const remembered = challenge.enable_remember_me ? kept() : null;
  const guard = challenge.captcha_stage && captcha(challenge.captcha_stage);
  const read = ({ remember, ...fields }) => {
    if (challenge.enable_remember_me) {
      keep(remember ? fields.uid_field : null);
    }
    page.typed.uid_field = fields.uid_field;
    return guard ? proven(guard, fields) : fields;
  };
  return [
    challenge.application_pre &&
      element("p", { text: t("Log in to continue to {name}.", { name: challenge.application_pre }) }),
    form(
      page,
      read,
      refusal(challenge, "uid_field", "password"),
      nameField(challenge, page, remembered),
      challenge.password_fields && passwordField(challenge),
      challenge.enable_remember_me && rememberBox(remembered),
      guard && guard.body,
      button(challenge.primary_action),
    ),
    passkeys(challenge, page),
    links(
      [t("Forgot your username or password?"), challenge.recovery_url],
      [t("Log in without a password"), challenge.passwordless_url],
      [t("Sign up"), challenge.enroll_url],
    ),
  ];
}
