// Whatever an administrator wants to know, field by field.

import { button, element, form, problems, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

const BOXES = {
  text: { type: "text", autocomplete: "off" },
  text_read_only: { type: "text", readonly: true },
  username: { type: "text", autocomplete: "username", autocapitalize: "none", spellcheck: "false" },
  email: { type: "email", autocomplete: "email" },
  password: { type: "password", autocomplete: "new-password" },
  number: { type: "number", step: "1" },
  date: { type: "date" },
  "date-time": { type: "datetime-local" },
  file: { type: "file" },
  "ak-locale": { type: "text", autocomplete: "language" },
};
const NEVER_SENT = ["static", "separator", "hidden", "alert_info", "alert_warning", "alert_danger"];

/** HTML that the server has made harmless. */
function markup(html, attributes = {}) {
  const made = element("div", { class: "prose", ...attributes });
  made.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  return made;
}

function id(field) {
  return `field-${field.field_key}`;
}

/** What is below a box: what is wrong with it, and what explains it. */
function below(field, wrong) {
  return [
    wrong.length > 0 && element("p", { class: "error", id: `error-${id(field)}`, text: wrong.join(" ") }),
    field.sub_text && markup(field.sub_text, { id: `help-${id(field)}` }),
  ];
}

function common(field, wrong) {
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

function labelled(field, wrong, ...controls) {
  return element(
    "div",
    { class: "field" },
    element("label", { for: id(field), text: field.label }),
    element("div", { class: "control" }, ...controls),
    ...below(field, wrong),
  );
}

function box(field, wrong) {
  const attributes = BOXES[field.type] ?? BOXES.text;
  const value = ["password", "file"].includes(field.type) ? null : field.initial_value;
  return labelled(field, wrong, element("input", { ...common(field, wrong), ...attributes, value }));
}

function area(field, wrong) {
  const readonly = field.type === "text_area_read_only";
  return labelled(
    field,
    wrong,
    element("textarea", { ...common(field, wrong), rows: 4, readonly, text: field.initial_value }),
  );
}

function dropdown(field, wrong) {
  const options = (field.choices ?? []).map(({ value, label }) =>
    element("option", { value, text: label, selected: value === field.initial_value }),
  );
  return labelled(field, wrong, element("select", common(field, wrong), ...options));
}

function choice(field, type, attributes, text) {
  return element("label", { class: "check" }, element("input", { type, name: field.field_key, ...attributes }), text);
}

function radios(field, wrong) {
  const buttons = (field.choices ?? []).map(({ value, label }) =>
    choice(field, "radio", { value, required: field.required, checked: value === field.initial_value }, label),
  );
  return element(
    "fieldset",
    { class: "field" },
    element("legend", { text: field.label }),
    ...buttons,
    ...below(field, wrong),
  );
}

function checkbox(field, wrong) {
  const checked = field.initial_value !== "" && field.initial_value !== "false";
  return element(
    "div",
    { class: "field" },
    choice(field, "checkbox", { value: "true", checked }, field.label),
    ...below(field, wrong),
  );
}

function notice(field) {
  const role = field.type === "alert_danger" ? "alert" : "note";
  return element(
    "div",
    { class: `alert ${field.type}`, role },
    field.label && element("strong", { text: field.label }),
    markup(field.initial_value),
  );
}

const VIEWS = {
  text_area: area,
  text_area_read_only: area,
  dropdown,
  "radio-button-group": radios,
  checkbox,
  hidden: () => null,
  separator: (field) => element("div", { class: "divider", role: "separator", text: field.placeholder }),
  static: (field) => markup(field.initial_value),
  alert_info: notice,
  alert_warning: notice,
  alert_danger: notice,
};

function contentOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}

/** A file goes as an address that holds it, a check as what it is, a moment with its time zone. */
async function answered(field, typed) {
  const value = typed[field.field_key];
  switch (field.type) {
    case "checkbox":
      return value === "true";
    case "file":
      return value?.size > 0 ? contentOf(value) : "";
    case "date-time":
      return value ? new Date(value).toISOString() : "";
    default:
      return value;
  }
}

async function answer(fields, typed) {
  const sent = fields.filter(({ type }) => !NEVER_SENT.includes(type));
  const values = await Promise.all(sent.map((field) => answered(field, typed)));
  return Object.fromEntries(
    sent.map((field, i) => [field.field_key, values[i]]).filter(([, value]) => value !== undefined),
  );
}

export default function (challenge, page) {
  const { fields } = challenge;
  const view = (field) => (VIEWS[field.type] ?? box)(field, problems(challenge, field.field_key));
  return form(
    page,
    (typed) => answer(fields, typed),
    ...refusal(challenge, ...fields.map((field) => field.field_key)),
    ...fields.map(view),
    button(t("Continue")),
  );
}
