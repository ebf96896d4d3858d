// Somebody proves with a device that it is they who log in.

import { button, element, form, heading, links, person, refusal } from "../flow/elements.js";
import { nameOf, usedAt, way } from "../flow/factors.js";
import { t } from "../flow/text.js";

/** What was chosen on this page, null for none; the server does not keep it. */
let chosen;

/** Where a code is on its way, or is known to be. */
let expected = null;

/** Where one was asked for last. */
let requested = null;

const key = (device) => `${device.device_class}/${device.device_uid}`;

/** What the server says to a mere choice, in the shape of an error. */
function remark(challenge) {
  const said = Object.values(challenge.response_errors ?? {}).flat();
  const remarks = [t("A code is on its way."), t("Go on with the device that you chose.")];
  return said.length === 1 ? remarks.indexOf(said[0].string) : -1;
}

function complaints(challenge, page) {
  const said = remark(challenge);
  if (said === 0) {
    expected = requested;
    page.tell(t("A code is on its way."));
  }
  return said < 0 && refusal(challenge, "code");
}

/** Where nothing was chosen yet: what there is, or what was used last. */
function preferred(devices) {
  const used = devices.filter((device) => device.last_used);
  const latest = used.sort((one, other) => new Date(other.last_used) - new Date(one.last_used))[0];
  return devices.length === 1 ? devices[0] : (latest ?? null);
}

/** Notes where codes are asked for. */
function noting(page) {
  return {
    ...page,
    answer(fields, patience) {
      const device = fields.selected_challenge;
      requested = device ? key(device) : requested;
      page.answer(fields, patience);
    },
  };
}

function quiet(text, act, ...more) {
  const made = element("button", { type: "button", class: "quiet" }, element("span", { text }), ...more);
  made.addEventListener("click", act);
  return made;
}

function picker(challenge, devices, page) {
  const part = element("div", { class: "devices" });
  const body = (device, fresh) => {
    if (!device) {
      return [
        element("p", { text: t("How do you want to confirm that it is you?") }),
        devices.map((each) => {
          const used = usedAt(each);
          return quiet(nameOf(each), () => choose(each), used && element("small", { text: used }));
        }),
      ];
    }
    const expect = () => {
      expected = key(device);
      show(device, false);
    };
    return [
      way(challenge, device, noting(page), { fresh, sent: expected === key(device), expect }),
      devices.length > 1 && quiet(t("Choose another way"), () => choose(null)),
    ];
  };
  const fill = (device, fresh) =>
    part.replaceChildren(...[body(device, fresh)].flat(Infinity).filter(Boolean));
  const show = (device, fresh) => {
    fill(device, fresh);
    part.querySelector("input, button")?.focus();
  };
  const choose = (device) => {
    chosen = device && key(device);
    page.tell("");
    show(device, true);
  };
  const known = devices.find((device) => key(device) === chosen);
  const first = known ?? (chosen === null ? null : preferred(devices));
  fill(first, !challenge.response_errors);
  return part;
}

function setup(challenge, stages, page) {
  return [
    heading(challenge, t("Set up a second factor")),
    element("p", { text: t("It protects your account even if somebody knows your password.") }),
    stages.map(({ pk, name }) =>
      form(page, () => ({ selected_stage: pk }), button(t(name), { class: "quiet" })),
    ),
  ];
}

export default function (challenge, page) {
  const stages = challenge.configuration_stages ?? [];
  const devices = challenge.device_challenges ?? [];
  return [
    person(challenge, page),
    complaints(challenge, page),
    devices.length > 0 && picker(challenge, devices, page),
    devices.length === 0 && stages.length > 0 && setup(challenge, stages, page),
    links([t("Cancel"), challenge.flow_info?.cancel_url]),
  ];
}
