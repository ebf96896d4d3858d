// Recovery codes, to print or to keep in a safe place.

import { copier } from "../flow/copy.js";
import { button, element, form, heading, links, person, refusal } from "../flow/elements.js";
import { data, t } from "../flow/text.js";

function tool(text, act) {
  const made = element("button", { type: "button", class: "quiet", text });
  made.addEventListener("click", act);
  return made;
}

function download(codes, owner) {
  const file = new Blob([[`${data.brand} – ${owner}`, "", ...codes, ""].join("\n")], {
    type: "text/plain",
  });
  const address = URL.createObjectURL(file);
  element("a", { href: address, download: "recovery-codes.txt" }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export default function (challenge, page) {
  const codes = challenge.codes ?? [];
  const [copy, copied] = copier(codes.join("\n"));
  return [
    person(challenge, page, true),
    heading(challenge, t("Keep these recovery codes")),
    element("p", {
      text: t(
        "Each of them lets you log in once, should you have nothing else at hand. Keep them in a safe place: they are not shown again.",
      ),
    }),
    element("ol", { class: "codes" }, codes.map((code) => element("li", {}, element("code", { text: code })))),
    element(
      "div",
      { class: "choice tools" },
      copy,
      tool(t("Print"), () => window.print()),
      tool(t("Download"), () => download(codes, challenge.pending_user)),
    ),
    copied,
    form(page, () => ({}), refusal(challenge), button(t("I have kept them"))),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
