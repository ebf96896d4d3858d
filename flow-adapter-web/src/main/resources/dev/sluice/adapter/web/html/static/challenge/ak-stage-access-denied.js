// The last word of a run that was refused.

import { element, person } from "../flow/elements.js";
import { t } from "../flow/text.js";

export const title = () => t("Access denied");

export default function (challenge, page) {
  return [
    person(challenge, page, true),
    element("p", {
      class: "alert",
      role: "alert",
      text: challenge.error_message || t("This is not possible here."),
    }),
    element("a", { class: "button", href: page.restart, text: t("Start over") }),
  ];
}
