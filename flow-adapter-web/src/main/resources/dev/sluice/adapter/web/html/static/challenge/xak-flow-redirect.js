// On to somewhere else; also the last word of a run that ended well.

import { element } from "../flow/elements.js";
import { t } from "../flow/text.js";

export default function (challenge, page) {
  return page.leave(challenge.to)
    ? null
    : [
        element("p", {
          class: "alert",
          role: "alert",
          text: t("This step leads to an address that is not safe to open."),
        }),
        element("a", { class: "button", href: page.restart, text: t("Start over") }),
      ];
}
