// Shall the login outlast the browser?

import { button, element, form, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

export default function (challenge, page) {
  return [
    person(challenge, page),
    form(
      page,
      (_, used) => ({ remember_me: used?.value === "yes" }),
      refusal(challenge),
      element("h2", { text: t("Stay signed in?") }),
      element("p", { text: t("Choose yes only on a device that nobody else uses.") }),
      element(
        "div",
        { class: "choice" },
        button(t("Yes"), { value: "yes" }),
        button(t("No"), { value: "no", class: "quiet" }),
      ),
    ),
  ];
}
