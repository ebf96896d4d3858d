// A mailbox is set up that gets codes.

import { codeField, SENT_DIGITS } from "../flow/codes.js";
import { button, element, field, form, heading, links, person, refusal, turning } from "../flow/elements.js";
import { t } from "../flow/text.js";

function address(challenge, page) {
  return form(
    page,
    ({ email }) => {
      page.typed.email = email;
      return { email };
    },
    element("p", { text: t("We will send a code to your mailbox.") }),
    field(challenge, {
      name: "email",
      label: t("Email"),
      type: "email",
      autocomplete: "email",
      required: true,
      value: page.typed.email,
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
    element("p", { text }),
    codeField(challenge, t("Code"), { length: SENT_DIGITS }),
    button(t("Continue")),
  );
}

export default function (challenge, page) {
  return [
    person(challenge, page, true),
    heading(challenge, t("Get codes by email")),
    refusal(challenge, "email", "code"),
    challenge.email_required
      ? address(challenge, page)
      : turning(
          () => code(challenge, page),
          t("No email? Send it elsewhere"),
          () => address(challenge, page),
        ),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
