// A mail is on its way; its link goes on, perhaps elsewhere.

import { button, element, form, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

export default function (challenge, page) {
  return form(
    page,
    () => ({}),
    element("h2", { text: t("Check your mailbox") }),
    element("p", { text: t("We have sent you an email with a link. Open it on any device to go on.") }),
    refusal(challenge),
    button(t("Send it again"), { class: "quiet" }),
  );
}
