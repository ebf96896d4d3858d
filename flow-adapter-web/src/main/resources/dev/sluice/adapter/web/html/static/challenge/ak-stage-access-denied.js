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
    ...explanation(challenge.explanation),
    element("a", { class: "button", href: page.restart, text: t("Start over") }),
  ];
}

// Only administrators are told what refused.
function explanation(lines) {
  return lines?.length
    ? [
        element(
          "details",
          { class: "explanation", open: true },
          element("summary", { text: t("Only administrators see this") }),
          element("ul", {}, ...lines.map((line) => element("li", { text: line }))),
        ),
      ]
    : [];
}
