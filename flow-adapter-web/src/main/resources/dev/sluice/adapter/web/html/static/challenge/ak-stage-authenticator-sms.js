// A phone is set up that gets codes.

import { codeField, SENT_DIGITS } from "../flow/codes.js";
import { button, element, field, form, heading, links, person, refusal, turning } from "../flow/elements.js";
import { t } from "../flow/text.js";

function number(challenge, page) {
  return form(
    page,
    ({ phone_number }) => {
      page.typed.phone_number = phone_number;
      return { phone_number };
    },
    element("p", { text: t("We will send a code to your phone.") }),
    field(challenge, {
      name: "phone_number",
      label: t("Phone number with country code"),
      type: "tel",
      autocomplete: "tel",
      placeholder: "+49 …",
      required: true,
      value: page.typed.phone_number,
    }),
    button(t("Send a code")),
  );
}

function code(challenge, page) {
  return form(
    page,
    ({ code: typed }) => ({ code: typed }),
    element("p", { text: t("Enter the code from the text message.") }),
    codeField(challenge, t("Code"), { length: SENT_DIGITS }),
    button(t("Continue")),
  );
}

export default function (challenge, page) {
  return [
    person(challenge, page, true),
    heading(challenge, t("Get codes by text message")),
    refusal(challenge, "phone_number", "code"),
    challenge.phone_number_required
      ? number(challenge, page)
      : turning(
          () => code(challenge, page),
          t("No message? Check the number"),
          () => number(challenge, page),
        ),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
