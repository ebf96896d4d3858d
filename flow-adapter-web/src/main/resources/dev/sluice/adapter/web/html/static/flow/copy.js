// Takes a text along to another program.

import { element } from "./elements.js";
import { t } from "./text.js";

/** A button, and what it says afterwards; neither where the browser lets nobody copy. */
export function copier(text) {
  if (!navigator.clipboard) {
    return [];
  }
  const said = element("p", { class: "hint", role: "status" });
  const button = element("button", { type: "button", class: "quiet", text: t("Copy") });
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = t("Copied.");
    } catch {
      said.textContent = t("This could not be copied. Select it, and copy it by hand.");
    }
  });
  return [button, said];
}
