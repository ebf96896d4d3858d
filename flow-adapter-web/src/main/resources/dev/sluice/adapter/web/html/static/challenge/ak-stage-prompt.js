// Whatever an administrator wants to know, field by field.

import { button, element, form, problems, refusal } from "../flow/elements.js";
import { contentOf, file } from "../flow/fields/file.js";
import { locale } from "../flow/fields/locale.js";
import { below, common, labelled, markup } from "../flow/fields/parts.js";
import { password } from "../flow/fields/password.js";
import { t } from "../flow/text.js";

const BOXES = {
  text: { type: "text", autocomplete: "off" },
  text_read_only: { type: "text", readonly: true },
  username: { type: "text", autocomplete: "username", autocapitalize: "none", spellcheck: "false" },
  email: { type: "email", autocomplete: "email" },
  number: { type: "number", step: "1" },
  date: { type: "date" },
  "date-time": { type: "datetime-local" },
};
const AGAIN = ["text_area", "dropdown", "radio-button-group", "checkbox", "ak-locale"];
const NEVER_SENT = ["static", "separator", "hidden", "alert_info", "alert_warning", "alert_danger"];

function box(field, wrong) {
  const attributes = BOXES[field.type] ?? BOXES.text;
  return labelled(
    field,
    wrong,
    element("input", { ...common(field, wrong), ...attributes, value: valueOf(field) }),
  );
}

const two = (number) => String(number).padStart(2, "0");

/** A moment is kept in universal time and shown in the visitor's. */
function valueOf({ type, initial_value: value }) {
  if (type !== "date-time" || value === "") {
    return value;
  }
  const moment = new Date(value);
  return Number.isNaN(moment.getTime())
    ? null
    : `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}` +
        `T${two(moment.getHours())}:${two(moment.getMinutes())}`;
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
  const { required } = field;
  const all = common(field, wrong);
  const group = ["id", "aria-invalid", "aria-describedby"].map((name) => [name, all[name]]);
  const buttons = (field.choices ?? []).map(({ value, label }) =>
    choice(field, "radio", { required, value, checked: value === field.initial_value }, label),
  );
  return element(
    "fieldset",
    { class: "field", role: "radiogroup", ...Object.fromEntries(group) },
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
    choice(
      field,
      "checkbox",
      { ...common(field, wrong), required: false, placeholder: null, value: "true", checked },
      field.label,
    ),
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
  password,
  file,
  "ak-locale": locale,
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

/** What was typed is there again when something is wrong with it, but for secrets and files. */
function kept(challenge, page) {
  const typed = challenge.response_errors ? (page.typed.fields ?? {}) : {};
  return challenge.fields.map((field) =>
    field.type in BOXES || AGAIN.includes(field.type)
      ? { ...field, initial_value: typed[field.field_key] ?? field.initial_value }
      : field,
  );
}

async function answer(fields, typed) {
  const sent = fields.filter(({ type }) => !NEVER_SENT.includes(type));
  const values = await Promise.all(sent.map((field) => answered(field, typed)));
  return Object.fromEntries(
    sent.map((field, i) => [field.field_key, values[i]]).filter(([, value]) => value !== undefined),
  );
}

export default function (challenge, page) {
  const fields = kept(challenge, page);
  const view = (field) =>
    (VIEWS[field.type] ?? box)(field, problems(challenge, field.field_key), fields);
  return form(
    page,
    (typed) => {
      const unchecked = fields.filter(({ type }) => type === "checkbox").map((field) => field.field_key);
      page.typed.fields = { ...Object.fromEntries(unchecked.map((key) => [key, ""])), ...typed };
      return answer(fields, typed);
    },
    ...refusal(challenge, ...fields.map((field) => field.field_key)),
    ...fields.map(view),
    button(t("Continue")),
  );
}
