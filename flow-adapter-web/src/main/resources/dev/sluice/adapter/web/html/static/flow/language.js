// The language that a visitor chooses on a page, remembered in this browser.

import { language } from "./text.js";

const YEAR = 31_536_000;

function keep(tag) {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `sluice_locale=${tag}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

/** An address may name a language, which the next pages are to keep. */
function keepNamed() {
  const address = new URL(location.href);
  const named = address.searchParams.get("locale");
  if (named && /^[\w-]{2,35}$/.test(named)) {
    keep(named);
  }
}

function choose(tag) {
  keep(tag);
  // the address would name the former one again
  const address = new URL(location.href);
  if (address.searchParams.has("locale")) {
    address.searchParams.delete("locale");
    location.replace(address);
  } else {
    location.reload();
  }
}

/** Whether the page has to be read anew: whoever has just chosen a language reads all in it. */
export function speaksAnother({ challenge, language: spoken, run }) {
  const over = ["xak-flow-redirect", "ak-stage-access-denied", "ak-stage-flow-error"];
  return run && spoken && spoken !== language && !over.includes(challenge.component);
}

keepNamed();
const picker = document.getElementById("language");
if (picker) {
  picker.hidden = false;
  picker.addEventListener("change", () => choose(picker.value));
}
