// A passkey or a security key is registered.

import { element, heading, links, person, refusal } from "../flow/elements.js";
import { asking, create, supported, unknownHere } from "../flow/passkeys.js";
import { t } from "../flow/text.js";

export default function (challenge, page) {
  return [
    person(challenge, page, true),
    heading(challenge, t("Register a passkey")),
    refusal(challenge),
    element("p", {
      text: t(
        "With a passkey you log in by your fingerprint, your face, the PIN of your device, or a security key. Your device will ask you for one of them.",
      ),
    }),
    supported()
      ? asking(
          t("Register a passkey"),
          {},
          () => create(challenge.registration),
          (response) => page.answer({ response }),
        )
      : unknownHere(),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
