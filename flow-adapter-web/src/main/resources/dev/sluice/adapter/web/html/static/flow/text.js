// The words of the page in its language; the English ones are the keys.

export const data = JSON.parse(document.getElementById("page-data").textContent);

export const language = document.documentElement.lang;
const plurals = new Intl.PluralRules(language);

/** A text with its places filled; forms by number are chosen by `count`. */
export function t(english, values = {}) {
  const entry = data.texts[english] ?? english;
  const text = typeof entry === "string" ? entry : entry[plurals.select(values.count)];
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** Several things, any of which will do, in the way of the language. */
export function anyOf(names) {
  return new Intl.ListFormat(language, { type: "disjunction" }).format(names);
}

const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
const distance = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const units = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** When something was, as people say it. */
export function ago(date, now = new Date()) {
  const seconds = Math.round((date - now) / 1000);
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ["minute", 60];
  return distance.format(Math.trunc(seconds / size), unit);
}

/** When something was, exactly. */
export function exactly(date) {
  return moment.format(date);
}

/** The day of something. */
export function onDay(date) {
  return day.format(date);
}
