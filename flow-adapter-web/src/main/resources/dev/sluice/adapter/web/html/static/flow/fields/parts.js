// What all fields of prompts are made of.

import { element } from "../elements.js";

// the one place where the content security policy lets texts become elements
const harmless = globalThis.trustedTypes?.createPolicy("sluice-prose", { createHTML: (html) => html });

/** HTML that the server has made harmless. */
export function markup(html, attributes = {}) {
  const made = element("div", { class: "prose", ...attributes });
  const trusted = harmless ? harmless.createHTML(html) : html;
  made.append(...new DOMParser().parseFromString(trusted, "text/html").body.childNodes);
  return made;
}

export function id(field) {
  return `field-${field.field_key}`;
}

/** What is below a box: what is wrong with it, and what explains it. */
export function below(field, wrong) {
  return [
    wrong.length > 0 && element("p", { class: "error", id: `error-${id(field)}`, text: wrong.join(" ") }),
    field.sub_text && markup(field.sub_text, { id: `help-${id(field)}` }),
  ];
}

export function common(field, wrong) {
  const described = [wrong.length > 0 && `error-${id(field)}`, field.sub_text && `help-${id(field)}`];
  return {
    id: id(field),
    name: field.field_key,
    required: field.required,
    placeholder: field.placeholder || null,
    "aria-invalid": wrong.length > 0 && "true",
    "aria-describedby": described.filter(Boolean).join(" ") || null,
  };
}

export function labelled(field, wrong, control, ...under) {
  return element(
    "div",
    { class: "field" },
    element("label", { for: id(field), text: field.label }),
    element("div", { class: "control" }, control),
    ...under,
    ...below(field, wrong),
  );
}
