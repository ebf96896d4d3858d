// An authenticator app is set up: it reads a picture or a key, and shows a first code.

import { codeField } from "../flow/codes.js";
import { copier } from "../flow/copy.js";
import { button, element, form, heading, links, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

/** What the app is told: its key, and how many digits it is to show. */
function told(address) {
  const { searchParams } = new URL(address);
  return { secret: searchParams.get("secret") ?? "", length: Number(searchParams.get("digits") ?? 6) };
}

// in groups, as people read long words
function grouped(secret) {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}

function picture(challenge) {
  return (
    challenge.config_url_qr &&
    element("img", {
      class: "qr",
      src: challenge.config_url_qr,
      alt: t("QR code for your authenticator app"),
      width: 220,
      height: 220,
    })
  );
}

function byHand(challenge, secret) {
  return element(
    "details",
    { class: "other", open: !challenge.config_url_qr },
    element("summary", { text: t("You cannot scan the picture?") }),
    element("p", { text: t("Type this key into the app:") }),
    element("code", { class: "key", text: grouped(secret) }),
    copier(secret),
    links([t("Open an app on this device"), challenge.config_url]),
  );
}

export default function (challenge, page) {
  const { secret, length } = told(challenge.config_url);
  return [
    person(challenge, page, true),
    heading(challenge, t("Set up an authenticator app")),
    element("p", { text: t("Scan the picture with the app, then enter the code that it shows.") }),
    picture(challenge),
    byHand(challenge, secret),
    form(
      page,
      ({ code }) => ({ code }),
      refusal(challenge, "code"),
      codeField(challenge, t("Code"), { length }),
      button(t("Continue")),
    ),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
