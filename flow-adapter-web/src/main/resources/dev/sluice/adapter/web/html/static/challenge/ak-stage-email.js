// A mail is on its way; its link goes on, perhaps elsewhere.

import { button, element, form, refusal } from "../flow/elements.js";
import { t } from "../flow/text.js";

/** How long a mail may take before it makes sense to ask for another. */
const PATIENCE = 30;
const MINUTE = 60;

/** What the server says of the wish for another mail, in the shape of an error. */
function answer(challenge) {
  const [said] = challenge.response_errors?.non_field_errors ?? [];
  return said?.code === "email-sent" ? said.string : null;
}

/** A refusal names the minutes to wait, in every language; nothing else has a number in it. */
function minutes(text) {
  const [number] = text?.match(/\d+/) ?? [];
  return number ? Number(number) : 0;
}

/** Keeps the button until another mail makes sense; the time is for eyes, not for ears. */
function countDown(again, hint, until) {
  const left = Math.ceil((until - Date.now()) / 1000);
  const near = left > 0 && left <= MINUTE;
  again.disabled = left > 0;
  hint.textContent = near
    ? t("You can ask for another one in {count} seconds.", { count: left })
    : "";
  if (left > 0) {
    setTimeout(() => again.isConnected && countDown(again, hint, until), 1_000);
  }
}

export default function (challenge, page) {
  const said = answer(challenge);
  const refused = minutes(said);
  const again = button(t("Send it again"), { class: "quiet" });
  const hint = element("p", { class: "hint", "aria-live": "off" });
  const seconds = refused > 0 ? refused * MINUTE : PATIENCE;
  const until = Date.now() + seconds * 1000;
  again.disabled = true;
  // once all of this is on the page
  setTimeout(() => countDown(again, hint, until));
  if (said && refused === 0) {
    page.tell(said);
  }
  return form(
    page,
    () => ({}),
    element("h2", { text: t("Check your mailbox") }),
    element("p", { text: t("We have sent you an email with a link. Open it on any device to go on.") }),
    element("p", { class: "quiet", text: t("Nothing there? Look among unwanted mails, too.") }),
    refused > 0 && element("p", { class: "alert", role: "alert", text: said }),
    said === null && refusal(challenge),
    again,
    hint,
  );
}
