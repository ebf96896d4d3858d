// Walks a visitor through a flow: shows what is asked, sends what is answered.

import { button, element } from "./elements.js";
import { csrfToken, Executor } from "./executor.js";
import { speaksAnother } from "./language.js";
import { data, t } from "./text.js";

const SLOW = 4_000;

const parts = Object.fromEntries(
  ["flow", "progress", "title", "notice", "status", "step"].map((id) => [id, document.getElementById(id)]),
);
const executor = new Executor(data.slug);

// what the page was opened with goes to the server once, as it is; a token in it opens things, so
// that it stays neither in the address bar nor in the history
const opened = location.search.slice(1);
const query = withoutToken(opened);
if (query !== opened) {
  history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
}

let asked = null;
let busy = false;
let told = "";

const page = {
  restart: `/flows/-/cancel/?flow=${encodeURIComponent(data.slug)}&next=${encodeURIComponent(location.pathname + (query ? `?${query}` : ""))}`,
  compatible: data.compatibility_mode,
  typed: {},
  answer: (fields, patience) => perform(() => executor.answer(asked, fields, query, patience)),
  again: () => perform(() => executor.open(query)),
  /** Says something in passing, with the step that is about to be shown or the one that is. */
  tell(text) {
    told = text;
    parts.status.textContent = text;
  },
  leave,
};

function withoutToken(text) {
  return text
    .split("&")
    .filter((pair) => !new URLSearchParams(pair).has("flow_token"))
    .join("&");
}

/** Asks the server, one thing at a time; what fails can be sent again as it was. */
async function perform(request) {
  if (busy) {
    return;
  }
  setBusy(true);
  parts.notice.replaceChildren();
  parts.status.textContent = "";
  const slow = setTimeout(() => (parts.status.textContent = t("Still working …")), SLOW);
  const settle = () => {
    clearTimeout(slow);
    parts.status.textContent = "";
  };
  try {
    const next = await request().finally(settle);
    if (asked !== null && speaksAnother(next)) {
      location.reload();
      return;
    }
    await show(next, asked?.run && next.run && asked.run !== next.run);
  } catch (failure) {
    setBusy(false);
    explain(failure, request);
  }
}

function setBusy(now) {
  busy = now;
  parts.flow.toggleAttribute("data-busy", now);
  parts.flow.setAttribute("aria-busy", String(now));
}

async function show(next, lost) {
  const { challenge } = next;
  const address = data.components[challenge.component];
  const view = address ? await import(address) : { default: unknown };
  told = "";
  const body = view.default(challenge, page);
  if (body === null) {
    return; // the page is being left; what is shown stays until then
  }
  const first = asked === null;
  asked = next;
  headline(view.title?.(challenge) ?? challenge.flow_info?.title ?? "");
  progress(next.progress);
  parts.step.replaceChildren(...[body].flat(Infinity).filter(Boolean));
  setBusy(false);
  parts.status.textContent = lost
    ? t("This took too long, so it starts from the beginning.")
    : told;
  focus(first);
}

function headline(text) {
  parts.title.textContent = text;
  document.title = text ? `${text} · ${data.brand}` : data.brand;
}

/** How far it is; said only where the end is known and is not here already. */
function progress(text) {
  const [number, total] = (text ?? "").split("/");
  const known = Number(total) > 1;
  parts.progress.hidden = !known;
  parts.progress.textContent = known ? t("Step {number} of {total}", { number, total }) : "";
}

/** Where the visitor goes on: at what is wrong, else at the first box, else at the headline. */
function focus(first) {
  const boxes = [
    ...parts.step.querySelectorAll(
      ":is(input, select, textarea):not([type=hidden], [readonly], [tabindex='-1'])",
    ),
  ];
  const box =
    boxes.find((each) => each.closest("[aria-invalid='true']")) ??
    boxes.find((each) => !["checkbox", "radio"].includes(each.type) && each.value === "") ??
    boxes[0];
  if (box) {
    box.focus();
  } else if (!first) {
    parts.title.focus();
  }
}

function unknown(challenge) {
  return [
    element("p", {
      class: "alert",
      text: t("This page does not know the step “{component}”.", challenge),
    }),
    element("a", { class: "button", href: page.restart, text: t("Start over") }),
  ];
}

/** Only to pages: an address could as well be a script. */
function leave(to) {
  const target = new URL(to, location.href);
  if (target.protocol !== "https:" && target.protocol !== "http:") {
    return false;
  }
  // nobody wants to come back to a step that is over
  location.replace(target);
  setTimeout(() => (parts.status.textContent = t("Still working …")), SLOW);
  return true;
}

function explain(failure, request) {
  const texts = {
    busy: t("The server is busy."),
    gone: t("This page is not there any more."),
    refused: t("The server did not accept this."),
  };
  const text = element("p", {
    text: texts[failure.kind] ?? t("The server cannot be reached. Check your connection."),
  });
  const over = failure.kind === "gone" || failure.kind === "refused";
  const way = over
    ? element("a", { class: "button", href: page.restart, text: t("Start over") })
    : button(t("Try again"), { type: "button", class: asked && "quiet" });
  way.addEventListener("click", () => over || perform(request));
  const wait = element("p", { "aria-live": "off" });
  parts.notice.replaceChildren(element("div", { class: "alert" }, text, wait), way);
  countDown(failure.retryAfter, wait, way);
}

function countDown(seconds, text, way) {
  way.toggleAttribute("disabled", seconds > 0);
  text.textContent = seconds > 0 ? t("Try again in {count} seconds.", { count: seconds }) : "";
  if (seconds > 0) {
    setTimeout(() => countDown(seconds - 1, text, way), 1_000);
  } else if (text.isConnected) {
    way.focus();
  }
}

// a page that the browser kept shows a step that may be over
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    setBusy(false);
    page.again();
  }
});

if (csrfToken()) {
  await perform(data.first ? async () => data.first : () => executor.open(opened));
} else {
  const text = t("This page needs cookies. Allow them for this site, then load the page again.");
  parts.notice.replaceChildren(element("p", { class: "alert", text }));
  parts.step.replaceChildren(element("a", { class: "button", href: "", text: t("Try again") }));
}
