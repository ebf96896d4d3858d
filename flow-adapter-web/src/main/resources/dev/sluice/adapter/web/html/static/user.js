// What people may do with their account: mind their devices, end sessions, take consents back.

import { showDevices } from "./account/devices.js";
import { complainOfSilence, quietButton, remove, removeRow, row, tell } from "./account/rows.js";
import { read } from "./flow/executor.js";
import "./flow/language.js";
import { ago, data, exactly, t } from "./flow/text.js";

const SESSIONS = "/api/v3/core/authenticated_sessions/";
const CONSENTS = "/api/v3/core/user_consent/";
const MOST = 100;

// ---- sessions

const others = () => [...document.querySelectorAll("[data-session]")];
const everywhere = document.getElementById("end-others");

function showEverywhere() {
  if (everywhere) {
    everywhere.hidden = others().length < 2;
  }
}

async function endOthers() {
  everywhere.disabled = true;
  for (const button of others()) {
    if (!(await remove(`${SESSIONS}${button.dataset.session}/`))) {
      everywhere.disabled = false;
      complainOfSilence();
      return;
    }
    button.closest("li").remove();
  }
  showEverywhere();
  document.getElementById("sessions").focus();
  tell(t("All other sessions have ended."));
}

for (const time of document.querySelectorAll("time")) {
  const date = new Date(time.dateTime);
  time.textContent = ago(date);
  time.title = exactly(date);
}
for (const button of others()) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await removeRow(button, `${SESSIONS}${button.dataset.session}/`, t("The session has ended."));
    showEverywhere();
  });
}
everywhere?.addEventListener("click", endOthers);
showEverywhere();

// ---- consents

const section = document.getElementById("consents-section");
const list = document.getElementById("consent-list");
const note = document.getElementById("consent-note");

function noteConsents() {
  note.textContent = list.childElementCount === 0 ? t("You have given none.") : "";
}

function consentRow({ pk, application, permissions, expires }) {
  const button = quietButton(t("Withdraw"), async () => {
    await removeRow(button, `${CONSENTS}${pk}/`, t("The consent is withdrawn."));
    noteConsents();
  });
  button.setAttribute("aria-label", t("Withdraw the consent for {name}", application));
  const until = expires
    ? t("until {date}", { date: exactly(new Date(expires)) })
    : t("until you withdraw it");
  const what = [permissions.split(" ").join(", "), until].filter(Boolean).join(" · ");
  return row(application.name, what, button);
}

async function showConsents() {
  const found = await read(`${CONSENTS}?user=${data.user}&page_size=${MOST}`).catch(() => null);
  section.removeAttribute("aria-busy");
  if (found === null) {
    const again = quietButton(t("Try again"), showConsents);
    note.replaceChildren(t("Your consents could not be read."), again);
    return;
  }
  const alive = found.results.filter(({ expires }) => !expires || new Date(expires) > new Date());
  list.replaceChildren(...alive.map(consentRow));
  noteConsents();
}

await Promise.all([showDevices(), showConsents()]);
