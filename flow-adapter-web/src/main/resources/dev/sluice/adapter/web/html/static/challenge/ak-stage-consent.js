// Something that has to be agreed to.

import { button, element, form, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

export default function (challenge, page) {
  return [
    person(challenge, page),
    form(
      page,
      () => ({ token: challenge.token }),
      refusal(challenge),
      element("p", { text: t(challenge.header_text ?? "") }),
      button(t("Continue")),
    ),
  ];
}
