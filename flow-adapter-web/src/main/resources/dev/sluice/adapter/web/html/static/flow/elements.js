// What steps are made of.

import { t } from "./text.js";

/** An element with attributes; `text` is its text, what is false, null or undefined is left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "text") {
      made.textContent = value;
    } else if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children.flat().filter(Boolean));
  return made;
}

/** What the server found wrong with a field of the last answer. */
export function problems(challenge, name) {
  return (challenge.response_errors?.[name] ?? []).map((problem) => problem.string);
}

/** What it found wrong with the answer as a whole; a refusal without a reason still has to be seen. */
export function refusal(challenge, ...fields) {
  const errors = challenge.response_errors;
  if (!errors) {
    return [];
  }
  const shown = fields.filter((name) => errors[name]?.length > 0);
  const others = Object.keys(errors).filter((name) => !shown.includes(name));
  const texts = others.flatMap((name) => problems(challenge, name));
  if (texts.length === 0 && shown.length === 0) {
    texts.push(t("That did not work. Please try again."));
  }
  return texts.map((text) => element("p", { class: "alert", role: "alert", text }));
}

/** A box with its label, and below it what is wrong with it. */
export function field(challenge, { name, label, ...attributes }, ...decorations) {
  const wrong = problems(challenge, name);
  const input = element("input", {
    id: `field-${name}`,
    name,
    "aria-invalid": wrong.length > 0 && "true",
    "aria-describedby": wrong.length > 0 && `error-${name}`,
    ...attributes,
  });
  return element(
    "div",
    { class: "field" },
    element("label", { for: input.id, text: label }),
    element("div", { class: "control" }, input, ...decorations.map((make) => make(input))),
    wrong.length > 0 && element("p", { class: "error", id: `error-${name}`, text: wrong.join(" ") }),
  );
}

const OPEN_EYE = "M2 12s3.6-7 10-7 10 7 10 7-3.6 7-10 7-10-7-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z";
const CROSSED_EYE = `${OPEN_EYE}M4 20 20 4`;

function eye() {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  return drawing;
}

/** A button that shows what is typed into a box for passwords. */
export function revealer(input) {
  const button = element("button", { type: "button", class: "reveal" }, eye());
  const show = (revealed) => {
    input.type = revealed ? "text" : "password";
    const name = revealed ? t("Hide password") : t("Show password");
    button.setAttribute("aria-label", name);
    button.title = name;
    button.querySelector("path").setAttribute("d", revealed ? CROSSED_EYE : OPEN_EYE);
  };
  show(false);
  button.addEventListener("click", () => {
    show(input.type === "password");
    input.focus();
  });
  return button;
}

/** Says so where the Caps Lock key is on. */
export function capsLockHint(input) {
  const hint = element("p", { class: "hint", role: "status" });
  const look = (event) => {
    hint.textContent = event.getModifierState?.("CapsLock") ? t("Caps Lock is on.") : "";
  };
  input.addEventListener("keydown", look);
  input.addEventListener("keyup", look);
  input.addEventListener("blur", () => (hint.textContent = ""));
  return hint;
}

export function passwordField(challenge) {
  const decorations = [challenge.allow_show_password && revealer, capsLockHint].filter(Boolean);
  return field(
    challenge,
    {
      name: "password",
      label: t("Password"),
      type: "password",
      autocomplete: "current-password",
      autocapitalize: "none",
      spellcheck: "false",
      required: true,
    },
    ...decorations,
  );
}

export function button(text, attributes = {}) {
  return element("button", { type: "submit", text, ...attributes });
}

/** Who the step is about, with a way out for everybody else. */
export function person(challenge, page, last = false) {
  const name = challenge.pending_user;
  if (!name) {
    return [];
  }
  return element(
    "div",
    { class: "person" },
    element("img", { src: challenge.pending_user_avatar, alt: "", width: 40, height: 40 }),
    element("span", { class: "name", text: name }),
    !last && element("a", { href: page.restart, text: t("Not you?") }),
  );
}

/** What a step is about, unless the headline of the page says so already. */
export function heading(challenge, text) {
  return challenge.flow_info?.title !== text && element("h2", { text });
}

/** Shows one thing, and a quiet button that puts another in its place. */
export function turning(first, text, second) {
  const turn = element("button", { type: "button", class: "quiet", text });
  const part = element("div", {}, first(), turn);
  turn.addEventListener("click", () => {
    part.replaceChildren(second());
    part.querySelector("input, button").focus();
  });
  return part;
}

/** Links as [text, address]; those without an address are left out. */
export function links(...entries) {
  const items = entries
    .filter(([, href]) => href)
    .map(([text, href]) => element("li", {}, element("a", { href, text })));
  return items.length > 0 && element("ul", { class: "links" }, items);
}

/** A form; `read` makes the answer of its fields and the button that was used. */
export function form(page, read, ...children) {
  const made = element("form", { method: "post" }, ...children);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = read(Object.fromEntries(new FormData(made)), event.submitter);
    // what has to be read first, such as a file, comes later; everything else at once
    if (answer instanceof Promise) {
      answer.then(page.answer);
    } else {
      page.answer(answer);
    }
  });
  return made;
}
