// What people log in with besides their password: see, rename, remove, and set up more.

import { element } from "../flow/elements.js";
import { change, read } from "../flow/executor.js";
import { ago, onDay, t } from "../flow/text.js";
import {
  complain,
  complainOfSilence,
  leaveIfLoggedOut,
  quietButton,
  removeRow,
  row,
  tell,
} from "./rows.js";

const DEVICES = "/api/v3/authenticators/";
const SETTINGS = "/api/v3/stages/all/user_settings/";
const COMPONENT = "ak-user-settings-authenticator-";
// machines that administrators wrote down are of another model, and nothing to log in with
const MODEL = /^authentik_stages_authenticator_([a-z]+)\./;
const PROOF = "/if/flow/default-authenticator-proof/";
const REMOVAL = "sluice-removal";
const LONGEST = 64;

const section = document.getElementById("devices-section");
const list = document.getElementById("device-list");
const additions = document.getElementById("device-additions");

const deviceClass = (device) => MODEL.exec(device.meta_model_name)?.[1];
const addressOf = (device) => `${DEVICES}${deviceClass(device)}/${device.pk}/`;

const KINDS = {
  totp: () => t("Authenticator app"),
  static: () => t("Recovery codes"),
  webauthn: () => t("Passkey"),
  sms: () => t("Text messages"),
  email: () => t("Email codes"),
  duo: () => t("Duo"),
};

/** What it is; of a passkey also where it is kept, as far as that is known. */
function kind(device) {
  const known = KINDS[deviceClass(device)]?.() ?? device.verbose_name;
  const more = deviceClass(device) === "webauthn" && device.extra_description;
  return more ? `${known} (${more})` : known;
}

function details(device) {
  const used = device.last_used
    ? t("last used {when}", { when: ago(new Date(device.last_used)) })
    : t("never used");
  const since = t("since {date}", { date: onDay(new Date(device.created)) });
  return [kind(device), since, used].join(" · ");
}

async function rename(device, name) {
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ name });
  const response = await change("PATCH", addressOf(device), headers, body).catch(() => null);
  leaveIfLoggedOut(response);
  if (response === null || response.status >= 500) {
    complainOfSilence();
  } else if (!response.ok) {
    complain(t("That name cannot be used."));
  } else {
    tell(t("The new name is saved."));
    return true;
  }
  return false;
}

function renaming(device, shown) {
  const input = element("input", {
    "aria-label": t("New name of {name}", device),
    value: device.name,
    maxlength: LONGEST,
    required: true,
  });
  const save = element("button", { type: "submit", class: "quiet", text: t("Save") });
  const item = element("li");
  const stop = (next) => {
    item.replaceWith(next);
    next.querySelector("button").focus();
  };
  const form = element(
    "form",
    { class: "renaming" },
    input,
    save,
    quietButton(t("Cancel"), () => stop(shown)),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    save.disabled = true;
    const name = input.value.trim();
    if (name && (await rename(device, name))) {
      stop(deviceRow({ ...device, name }));
    } else {
      save.disabled = false;
      input.focus();
    }
  });
  item.append(form);
  return { item, input };
}

async function removeDevice(device, button) {
  const last = list.querySelectorAll(":scope > li").length === 1;
  const question = last
    ? t("Remove {name}? It is the last one: your password alone will do then.", device)
    : t("Remove {name}? You cannot log in with it any more.", device);
  if (window.confirm(question)) {
    const prove = () => proveFirst(device);
    await removeRow(button, addressOf(device), t("{name} is removed.", device), prove);
  }
}

// the last one goes only from whoever has just proven that they have one
function proveFirst({ pk }) {
  sessionStorage.setItem(REMOVAL, pk);
  location.assign(`${PROOF}?next=${encodeURIComponent(location.pathname)}`);
}

/** Whoever comes back from a proof is asked once more, and only once. */
function goOnRemoving(devices) {
  const wanted = sessionStorage.getItem(REMOVAL);
  sessionStorage.removeItem(REMOVAL);
  const place = devices.findIndex(({ pk }) => pk === wanted);
  list.children[place]?.querySelector("button:last-of-type").click();
}

function deviceRow(device) {
  const change = quietButton(t("Rename"), () => startRenaming(device, shown));
  const remove = quietButton(t("Remove"), (button) => removeDevice(device, button));
  change.setAttribute("aria-label", t("Rename {name}", device));
  remove.setAttribute("aria-label", t("Remove {name}", device));
  const shown = row(device.name, details(device), change, remove);
  return shown;
}

function startRenaming(device, shown) {
  const { item, input } = renaming(device, shown);
  shown.replaceWith(item);
  input.select();
}

/** A stage has a name for people, or only that of its kind, which is for administrators. */
function nameOf({ title, component }) {
  const known = KINDS[component.slice(COMPONENT.length).replaceAll("-", "_")];
  return / Setup Stage$/.test(title) && known ? known() : t(title);
}

function addition(one) {
  const name = nameOf(one);
  const href = `${one.configure_url}?next=${encodeURIComponent(location.pathname)}`;
  const label = t("Set up {name}", { name });
  return element("li", {}, element("a", { class: "button quiet", href, text: name, "aria-label": label }));
}

function showAdditions(more) {
  additions.replaceChildren(
    ...[
      more.length > 0 && element("p", { id: "device-more", class: "quiet", text: t("Set up:") }),
      more.length > 0 && element("ul", { "aria-labelledby": "device-more" }, more.map(addition)),
    ].filter(Boolean),
  );
}

/** Shows nothing where nothing is there and nothing can be set up. */
export async function showDevices() {
  const found = await Promise.all([read(`${DEVICES}all/`), read(SETTINGS)]).catch(() => null);
  if (found === null) {
    section.hidden = false;
    const again = quietButton(t("Try again"), showDevices);
    list.replaceChildren(row(t("Your devices could not be read."), "", again));
    return;
  }
  const [all, settings] = found;
  const devices = all.filter(deviceClass);
  const more = settings.filter((one) => one.component.startsWith(COMPONENT) && one.configure_url);
  list.replaceChildren(...devices.map(deviceRow));
  showAdditions(more);
  section.hidden = devices.length === 0 && more.length === 0;
  goOnRemoving(devices);
}
