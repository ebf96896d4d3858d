// A language to choose.

import { element } from "../elements.js";
import { data, t } from "../text.js";
import { common, labelled } from "./parts.js";

/** What a language calls itself. */
function ownName(tag) {
  try {
    return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The languages of the pages, and the one that is chosen already. */
export function locale(field, wrong) {
  const chosen = field.initial_value.replaceAll("_", "-");
  const known = Object.entries(data.languages);
  const [match] = known.find(([tag]) => chosen.split("-")[0] === tag) ?? [chosen];
  const others = chosen && match === chosen && !data.languages[chosen] ? [[chosen, ownName(chosen)]] : [];
  const options = [...known, ...others].map(([tag, name]) =>
    element("option", { value: tag, lang: tag, text: name, selected: tag === match }),
  );
  const automatic = element("option", { value: "", text: t("As my browser asks for"), selected: !chosen });
  return labelled(field, wrong, element("select", common(field, wrong), automatic, ...options));
}
