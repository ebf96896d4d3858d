// A phone is set up that Duo asks.

import { button, element, form, links, person, refusal } from "../flow/elements.js";
import { change } from "../flow/executor.js";
import { t } from "../flow/text.js";

const PAUSE = 5_000;

// goes on by itself once the phone has been activated
async function watch(challenge, page, anchor) {
  const address = `/api/v3/stages/authenticator/duo/${encodeURIComponent(challenge.stage_uuid)}/enrollment_status/`;
  while (anchor.isConnected) {
    try {
      const response = await change("POST", address);
      const status = response.ok ? (await response.json()).duo_response : null;
      if (status === "success" && anchor.isConnected) {
        page.answer({});
        return;
      }
    } catch {
      // the button is there as well
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

export default function (challenge, page) {
  const anchor = element("p", { text: t("Scan the picture with the app of Duo, then go on here.") });
  setTimeout(() => watch(challenge, page, anchor), PAUSE);
  return [
    person(challenge, page),
    element("h2", { text: t("Set up Duo") }),
    anchor,
    challenge.activation_code_qr &&
      element("img", {
        class: "qr",
        src: challenge.activation_code_qr,
        alt: t("QR code for the app of Duo"),
        width: 220,
        height: 220,
      }),
    links([t("Open the app on this device"), challenge.activation_code]),
    form(page, () => ({}), refusal(challenge), button(t("Continue"))),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
