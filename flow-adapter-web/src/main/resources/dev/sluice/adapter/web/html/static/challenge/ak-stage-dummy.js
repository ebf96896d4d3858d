// A click, for trying things out.

import { button, element, form, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

export default function (challenge, page) {
  return form(
    page,
    () => ({}),
    refusal(challenge),
    element("p", { text: challenge.name }),
    button(t("Continue")),
  );
}
