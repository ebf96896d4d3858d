// Rows of what is somebody's own, and what is said about them.

import { element } from "../flow/elements.js";
import { change } from "../flow/executor.js";
import { t } from "../flow/text.js";

const [notice, status] = ["notice", "status"].map((id) => document.getElementById(id));

export function tell(text) {
  notice.replaceChildren();
  status.textContent = text;
}

export function complain(text) {
  status.textContent = "";
  notice.replaceChildren(element("p", { class: "alert", text }));
}

export function complainOfSilence() {
  complain(t("The server cannot be reached. Check your connection."));
}

/** Whoever was logged in here is no longer. */
export function leaveIfLoggedOut(response) {
  if (response?.status === 403) {
    location.reload();
  }
}

const isGone = (response) => response?.ok || response?.status === 404;
const needsProof = (response) => response?.headers.get("X-Sluice-Proof") === "required";

/** Deletes something; whether it is gone now. */
export async function remove(address) {
  const response = await change("DELETE", address).catch(() => null);
  leaveIfLoggedOut(response);
  return isGone(response);
}

/** Takes a row away; whoever was at its button goes on at the next one, or at the headline. */
function take(row) {
  const list = row.parentElement;
  const next = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button");
  row.remove();
  (next ?? list.closest("section").querySelector("h2")).focus();
}

/** Deletes something and its row, or lets people prove first that it is they; whether it is gone. */
export async function removeRow(button, address, done, prove = leaveIfLoggedOut) {
  button.disabled = true;
  const response = await change("DELETE", address).catch(() => null);
  if (isGone(response)) {
    take(button.closest("li"));
    tell(done);
    return true;
  }
  button.disabled = false;
  if (needsProof(response)) {
    prove(response);
  } else {
    leaveIfLoggedOut(response);
    complainOfSilence();
  }
  return false;
}

/** A row with two lines and its buttons. */
export function row(headline, details, ...buttons) {
  return element(
    "li",
    {},
    element(
      "div",
      {},
      element("p", { class: "program", text: headline }),
      element("p", { class: "quiet", text: details }),
    ),
    buttons.length > 0 && element("div", { class: "actions" }, ...buttons),
  );
}

export function quietButton(text, action) {
  const button = element("button", { type: "button", class: "quiet", text });
  button.addEventListener("click", () => action(button));
  return button;
}
