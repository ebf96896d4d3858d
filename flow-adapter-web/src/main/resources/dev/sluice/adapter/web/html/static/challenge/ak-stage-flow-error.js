// Something broke on our side; the run stands where it stood.

import { button, element } from "../flow/elements.js";
import { t } from "../flow/text.js";

export const title = () => t("Something went wrong");

export default function (challenge, page) {
  const again = button(t("Try again"), { type: "button" });
  again.addEventListener("click", page.again);
  return [
    element("p", {
      class: "alert",
      role: "alert",
      text: t("It is not your fault. Try again, and tell an administrator if it stays like this."),
    }),
    element(
      "p",
      { class: "quiet", text: `${t("Request ID")}: ` },
      element("code", { text: challenge.request_id }),
    ),
    challenge.error &&
      element(
        "details",
        {},
        element("summary", { text: challenge.error }),
        element("pre", { tabindex: 0, text: challenge.traceback ?? "" }),
      ),
    again,
    element("p", { class: "links" }, element("a", { href: page.restart, text: t("Start over") })),
  ];
}
