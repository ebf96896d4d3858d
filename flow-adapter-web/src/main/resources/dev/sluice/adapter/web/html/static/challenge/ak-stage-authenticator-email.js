// A mailbox is set up that gets codes.

import { codeField } from "../flow/codes.js";
import { button, element, field, form, links, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

function address(challenge, page) {
  return form(
    page,
    ({ email }) => ({ email }),
    refusal(challenge, "email"),
    element("p", { text: t("We will send a code to your mailbox.") }),
    field(challenge, {
      name: "email",
      label: t("Email"),
      type: "email",
      autocomplete: "email",
      required: true,
    }),
    button(t("Send a code")),
  );
}

function code(challenge, page) {
  const text = challenge.email
    ? t("Enter the code that we have sent to {address}.", { address: challenge.email })
    : t("Enter the code from the email.");
  return form(
    page,
    ({ code: typed }) => ({ code: typed }),
    refusal(challenge, "code"),
    element("p", { text }),
    codeField(challenge, t("Code")),
    button(t("Continue")),
  );
}

export default function (challenge, page) {
  return [
    person(challenge, page),
    element("h2", { text: t("Set up codes by email") }),
    challenge.email_required ? address(challenge, page) : code(challenge, page),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
