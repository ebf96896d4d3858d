// A new password, and the same again.

import { capsLockHint, element, revealer } from "../elements.js";
import { strengthBar } from "../strength.js";
import { t } from "../text.js";
import { below, common, id } from "./parts.js";

const BOX = { type: "password", autocomplete: "new-password" };

/** Words that are no secret to whoever knows the visitor. */
function typedBeside(input) {
  return [...input.form.elements]
    .filter((each) => ["text", "email"].includes(each.type) && each.autocomplete !== "new-password")
    .flatMap((each) => each.value.split(/[\s@._-]+/));
}

/** Says that the second password is not the first: once that is certain, or the box is left. */
function mismatchHint(input, first) {
  const hint = element("p", { class: "hint", role: "status" });
  const compare = (left) => {
    const other = input.form.elements[first.field_key].value;
    const differs = left ? input.value !== other : !other.startsWith(input.value);
    hint.textContent = input.value !== "" && differs ? t("The passwords do not match yet.") : "";
  };
  input.addEventListener("input", () => compare(false));
  input.addEventListener("blur", () => compare(true));
  return hint;
}

/** Where two are asked for, the second repeats the first, as the server sees it. */
export function password(field, wrong, fields) {
  const passwords = fields.filter(({ type }) => type === "password");
  const repeats = passwords.length === 2 && passwords[1] === field;
  const input = element("input", { ...common(field, wrong), ...BOX });
  const control = element("div", { class: "control" }, input, revealer(input));
  return element(
    "div",
    { class: "field" },
    element("label", { for: id(field), text: field.label }),
    control,
    capsLockHint(input),
    repeats ? mismatchHint(input, passwords[0]) : strengthBar(input, () => typedBeside(input)),
    ...below(field, wrong),
  );
}
