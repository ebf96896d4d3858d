// The password of somebody who has said who they are.

import { button, element, field, form, links, passwordField, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

// password managers want to know whose password it is; on small devices some of them look only at
// boxes that can be seen, for which there is the compatibility mode
function owner(challenge, page) {
  const attributes = {
    name: "username",
    type: "text",
    autocomplete: "username",
    value: challenge.pending_user,
    readonly: true,
    tabindex: -1,
  };
  return page.compatible
    ? field(challenge, { label: t("Username"), ...attributes })
    : element("input", { class: "unseen", "aria-hidden": "true", ...attributes });
}

export default function (challenge, page) {
  return [
    person(challenge, page),
    form(
      page,
      ({ password }) => ({ password }),
      refusal(challenge, "password"),
      owner(challenge, page),
      passwordField(challenge),
      button(t("Continue")),
    ),
    links([t("Forgot your password?"), challenge.recovery_url]),
  ];
}
