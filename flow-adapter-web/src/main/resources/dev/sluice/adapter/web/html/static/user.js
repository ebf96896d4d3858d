// What people may do with their account: end sessions, take consents back.

import { element } from "./flow/elements.js";
import { change, read } from "./flow/executor.js";
import "./flow/language.js";
import { ago, data, exactly, t } from "./flow/text.js";

const SESSIONS = "/api/v3/core/authenticated_sessions/";
const CONSENTS = "/api/v3/core/user_consent/";
const MOST = 100;

const [notice, status] = ["notice", "status"].map((id) => document.getElementById(id));

function tell(text) {
  notice.replaceChildren();
  status.textContent = text;
}

function complain(text) {
  status.textContent = "";
  notice.replaceChildren(element("p", { class: "alert", text }));
}

/** Deletes something; whether it is gone now. */
async function remove(address) {
  const response = await change("DELETE", address).catch(() => null);
  if (response?.status === 403) {
    location.reload(); // whoever was logged in here is no longer
  }
  return response?.ok || response?.status === 404;
}

/** Takes a row away; whoever was at its button goes on at the next one, or at the headline. */
function take(row) {
  const list = row.parentElement;
  const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button");
  row.remove();
  (next ?? list.closest("section").querySelector("h2")).focus();
}

async function removeRow(button, address, done) {
  button.disabled = true;
  if (await remove(address)) {
    take(button.closest("li"));
    tell(done);
    return true;
  }
  button.disabled = false;
  complain(t("The server cannot be reached. Check your connection."));
  return false;
}

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
      complain(t("The server cannot be reached. Check your connection."));
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
  const button = element("button", { type: "button", class: "quiet", text: t("Withdraw") });
  button.setAttribute("aria-label", t("Withdraw the consent for {name}", application));
  button.addEventListener("click", async () => {
    await removeRow(button, `${CONSENTS}${pk}/`, t("The consent is withdrawn."));
    noteConsents();
  });
  const until = expires
    ? t("until {date}", { date: exactly(new Date(expires)) })
    : t("until you withdraw it");
  const what = [permissions.split(" ").join(", "), until].filter(Boolean).join(" · ");
  return element(
    "li",
    {},
    element(
      "div",
      {},
      element("p", { class: "program", text: application.name }),
      element("p", { class: "quiet", text: what }),
    ),
    button,
  );
}

async function showConsents() {
  const found = await read(`${CONSENTS}?user=${data.user}&page_size=${MOST}`).catch(() => null);
  section.removeAttribute("aria-busy");
  if (found === null) {
    const again = element("button", { type: "button", class: "quiet", text: t("Try again") });
    again.addEventListener("click", showConsents);
    note.replaceChildren(t("Your consents could not be read."), again);
    return;
  }
  const alive = found.results.filter(({ expires }) => !expires || new Date(expires) > new Date());
  list.replaceChildren(...alive.map(consentRow));
  noteConsents();
}

await showConsents();
