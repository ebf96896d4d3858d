// An authenticator app is set up: it reads a picture or a key, and shows a first code.

import { codeField } from "../flow/codes.js";
import { button, element, form, links, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

// in groups, as people read long words
function key(address) {
  const secret = new URL(address).searchParams.get("secret") ?? "";
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

function byHand(challenge) {
  return element(
    "details",
    { open: !challenge.config_url_qr },
    element("summary", { text: t("You cannot scan the picture?") }),
    element("p", { text: t("Type this key into the app:") }),
    element("code", { class: "key", text: key(challenge.config_url) }),
    links([t("Open an app on this device"), challenge.config_url]),
  );
}

export default function (challenge, page) {
  return [
    person(challenge, page),
    element("h2", { text: t("Set up an authenticator app") }),
    element("p", { text: t("Scan the picture with the app, then enter the code that it shows.") }),
    picture(challenge),
    byHand(challenge),
    form(
      page,
      ({ code }) => ({ code }),
      refusal(challenge, "code"),
      codeField(challenge, t("Code")),
      button(t("Continue")),
    ),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
