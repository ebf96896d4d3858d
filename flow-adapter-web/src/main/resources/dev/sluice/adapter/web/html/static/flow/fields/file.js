// A file, which goes as an address that holds all of it.

import { element } from "../elements.js";
import { language, t } from "../text.js";
import { common, id, labelled } from "./parts.js";

/** What the server takes at most: the text of an address that holds the file. */
const LARGEST_ADDRESS = 5 * 1024 * 1024;

/** Four letters hold three bytes. */
const MEGABYTES = Math.floor(((LARGEST_ADDRESS / 4) * 3) / 100_000) / 10;

/** How long the address is that holds a file of a size. */
function addressLength(file) {
  return `data:${file.type};base64,`.length + 4 * Math.ceil(file.size / 3);
}

export function file(field, wrong) {
  const attributes = common(field, wrong);
  const limit = element("p", {
    class: "hint",
    id: `limit-${id(field)}`,
    text: t("Up to {size} MB.", { size: new Intl.NumberFormat(language).format(MEGABYTES) }),
  });
  const problem = element("p", { class: "error", role: "alert" });
  const input = element("input", {
    ...attributes,
    type: "file",
    "aria-describedby": [attributes["aria-describedby"], limit.id].filter(Boolean).join(" "),
  });
  input.addEventListener("change", () => {
    const [chosen] = input.files;
    const large = chosen && addressLength(chosen) > LARGEST_ADDRESS;
    const text = large ? t("“{name}” is too large.", chosen) : "";
    input.setCustomValidity(text);
    input.setAttribute("aria-invalid", String(Boolean(large)));
    problem.textContent = text;
  });
  return labelled(field, wrong, input, limit, problem);
}

/** The address that holds a file. */
export function contentOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
