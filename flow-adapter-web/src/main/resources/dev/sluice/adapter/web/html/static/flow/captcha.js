// Proof that somebody is human, by a script of somebody else: reCAPTCHA, hCaptcha, Turnstile, and
// whatever names itself and behaves like one of them.

import { button, element } from "./elements.js";
import { t } from "./text.js";

const PATIENCE = 15_000;
const PAUSE = 50;

const scripts = new Map();

// without a word about it, some look through the page for places of their own to fill
function explicit(address) {
  const url = new URL(address, location.href);
  if (!url.searchParams.has("render")) {
    url.searchParams.set("render", "explicit");
  }
  return url.href;
}

function load(address) {
  if (!scripts.has(address)) {
    const loading = new Promise((resolve, reject) => {
      const script = element("script", { src: explicit(address), async: true });
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => {
        // the next try is a new one
        scripts.delete(address);
        script.remove();
        reject(new Error(`${address} cannot be loaded`));
      });
      document.head.append(script);
    });
    scripts.set(address, loading);
  }
  return scripts.get(address);
}

/** What the script has left in the window; hCaptcha also answers to the name of reCAPTCHA. */
function present(address) {
  const isEnterprise = new URL(address, location.href).pathname.includes("/enterprise");
  const google = isEnterprise ? window.grecaptcha?.enterprise : window.grecaptcha;
  const known = { hcaptcha: window.hcaptcha, turnstile: window.turnstile, grecaptcha: google };
  const name = Object.keys(known).find((each) => typeof known[each]?.render === "function");
  return name && { name, api: known[name] };
}

async function provider(address) {
  await load(address);
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    const found = present(address);
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`${address} does nothing`);
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
}

// what nobody sees waits until it is told to begin
function options({ site_key, interactive }, name) {
  const common = { sitekey: site_key, theme: isDark() ? "dark" : "light" };
  if (interactive) {
    return common;
  }
  return name === "turnstile"
    ? { ...common, appearance: "interaction-only", execution: "execute" }
    : { ...common, size: "invisible" };
}

/**
 * A captcha: `body` is what is shown of it, `token` promises the proof, and where it has to be
 * solved, waits until it is.
 */
export function captcha(challenge) {
  const place = element("div", { class: "captcha" });
  const note = element("p", { class: "hint", role: "status" });
  const again = button(t("Try again"), { type: "button", class: "quiet", hidden: true });
  const waiting = [];
  let solution = null;
  let rendering = null;
  let running = false;

  const solved = (token) => {
    solution = token;
    running = false;
    note.textContent = "";
    waiting.splice(0).forEach((resolve) => resolve(token));
  };
  const failed = () => {
    solution = null;
    rendering = null;
    running = false;
    note.textContent = t("The captcha could not be shown. Check your connection, and whether something blocks it.");
    again.hidden = false;
  };
  const expired = () => (solution = null);

  async function render() {
    const { name, api } = await provider(challenge.js_url);
    // none of them fills a place twice
    const inside = element("div");
    place.replaceChildren(inside);
    const id = api.render(inside, {
      ...options(challenge, name),
      callback: solved,
      "expired-callback": expired,
      "error-callback": failed,
    });
    return { api, id };
  }

  function start() {
    again.hidden = true;
    note.textContent = "";
    rendering ??= render();
    rendering.then(run).catch(failed);
  }

  async function run({ api, id }) {
    if (!challenge.interactive && waiting.length > 0 && !running) {
      running = true;
      const given = await api.execute(id, { action: "login" });
      if (typeof given === "string") {
        solved(given);
      }
    }
  }

  function token() {
    if (solution !== null && challenge.interactive) {
      return Promise.resolve(solution);
    }
    const promise = new Promise((resolve) => waiting.push(resolve));
    if (!challenge.interactive) {
      start();
    } else if (rendering) {
      note.textContent = t("Solve the captcha first.");
    }
    return promise;
  }

  again.addEventListener("click", start);
  start();
  return { body: element("div", { class: "field" }, place, note, again), token };
}
