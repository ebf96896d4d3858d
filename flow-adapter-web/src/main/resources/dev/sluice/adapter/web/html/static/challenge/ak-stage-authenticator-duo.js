// A phone is set up that Duo asks.

import { button, element, form, heading, links, person, refusal } from "../flow/elements.js";
import { change } from "../flow/executor.js";
import { t } from "../flow/text.js";

const PAUSE = 5_000;

async function progress(stage) {
  const address = `/api/v3/stages/authenticator/duo/${encodeURIComponent(stage)}/enrollment_status/`;
  try {
    const response = await change("POST", address);
    return response.ok ? (await response.json()).duo_response : null;
  } catch {
    return null; // the button is there as well
  }
}

/** What this page has gone on with by itself; what was refused then is not tried for ever. */
let tried = null;

/** Goes on by itself once the phone is registered, or cannot be any more. */
async function watch(challenge, page, anchor) {
  while (anchor.isConnected) {
    const now = await progress(challenge.stage_uuid);
    if (anchor.isConnected && ["success", "invalid"].includes(now) && now !== tried) {
      tried = now;
      page.answer({});
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

export default function (challenge, page) {
  const hint = element("p", { class: "quiet", text: t("This page goes on by itself once your phone is set up.") });
  setTimeout(() => watch(challenge, page, hint), PAUSE);
  return [
    person(challenge, page, true),
    heading(challenge, t("Set up Duo")),
    refusal(challenge),
    element("p", { text: t("Scan the picture with the app of Duo, then go on here.") }),
    challenge.activation_code_qr &&
      element("img", {
        class: "qr",
        src: challenge.activation_code_qr,
        alt: t("QR code for the app of Duo"),
        width: 220,
        height: 220,
      }),
    hint,
    links([t("Open the app on this device"), challenge.activation_code]),
    form(page, () => ({}), button(t("Continue"))),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
