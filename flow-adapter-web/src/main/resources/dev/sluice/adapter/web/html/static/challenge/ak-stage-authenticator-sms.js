// A phone is set up that gets codes.

import { codeField } from "../flow/codes.js";
import { button, element, field, form, links, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

function number(challenge, page) {
  return form(
    page,
    ({ phone_number }) => ({ phone_number }),
    refusal(challenge, "phone_number"),
    element("p", { text: t("We will send a code to your phone.") }),
    field(challenge, {
      name: "phone_number",
      label: t("Phone number with country code"),
      type: "tel",
      autocomplete: "tel",
      placeholder: "+49 …",
      required: true,
    }),
    button(t("Send a code")),
  );
}

function code(challenge, page) {
  return form(
    page,
    ({ code: typed }) => ({ code: typed }),
    refusal(challenge, "code"),
    element("p", { text: t("Enter the code from the text message.") }),
    codeField(challenge, t("Code")),
    button(t("Continue")),
  );
}

export default function (challenge, page) {
  return [
    person(challenge, page),
    element("h2", { text: t("Set up codes by text message") }),
    challenge.phone_number_required ? number(challenge, page) : code(challenge, page),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
