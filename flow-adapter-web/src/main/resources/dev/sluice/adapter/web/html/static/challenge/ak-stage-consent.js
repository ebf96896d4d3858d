// May an application know or do something?

import { button, element, form, links, person, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

function list(title, permissions) {
  if (permissions.length === 0) {
    return [];
  }
  const items = permissions.map(({ id, name }) => element("li", { text: name || id }));
  return [element("p", { text: title }), element("ul", {}, items)];
}

export default function (challenge, page) {
  const granted = challenge.permissions ?? [];
  const additional = challenge.additional_permissions ?? [];
  const wish = t("The application wants to:");
  return [
    person(challenge, page),
    form(
      page,
      () => ({ token: challenge.token }),
      refusal(challenge),
      challenge.header_text && element("h2", { text: t(challenge.header_text) }),
      list(additional.length > 0 ? t("The application may already:") : wish, granted),
      list(wish, additional),
      button(t("Continue")),
    ),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
