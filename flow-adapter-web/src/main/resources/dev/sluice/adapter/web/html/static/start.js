// The page of somebody who is logged in: when sessions were used, and how to end them.

import { change } from "./flow/executor.js";
import { ago, exactly, t } from "./flow/text.js";

for (const time of document.querySelectorAll("time")) {
  const date = new Date(time.dateTime);
  time.textContent = ago(date);
  time.title = exactly(date);
}

const notice = document.getElementById("notice");
const status = document.getElementById("status");

async function end(button) {
  button.disabled = true;
  notice.textContent = "";
  const address = `/api/v3/core/authenticated_sessions/${button.dataset.session}/`;
  const response = await change("DELETE", address).catch(() => null);
  if (response?.ok || response?.status === 404) {
    button.closest("li").remove();
    status.textContent = t("The session has ended.");
  } else if (response?.status === 403) {
    location.reload(); // whoever was logged in here is no longer
  } else {
    notice.textContent = t("The server cannot be reached. Check your connection.");
    button.disabled = false;
  }
}

for (const button of document.querySelectorAll("[data-session]")) {
  button.hidden = false;
  button.addEventListener("click", () => end(button));
}
