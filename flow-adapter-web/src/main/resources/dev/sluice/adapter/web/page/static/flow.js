// Walks a visitor through a flow: fetches a challenge, shows it, sends the answer.

const slug = location.pathname.split("/").filter(Boolean).at(-1);
const root = document.getElementById("flow");

// what the page was opened with goes to the server once, as it is; a token in it opens things, so
// that it stays neither in the address bar nor in the history
const opened = location.search.slice(1);
const query = withoutToken(opened);
if (query !== opened) {
  history.replaceState(null, "", location.pathname + (query ? `?${query}` : "") + location.hash);
}

let step = null;

function withoutToken(text) {
  return text
    .split("&")
    .filter((pair) => !new URLSearchParams(pair).has("flow_token"))
    .join("&");
}

function csrfToken() {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("authentik_csrf="));
  return cookie ? cookie.slice("authentik_csrf=".length) : "";
}

async function call(sentQuery, options) {
  const address = `/api/v3/flows/executor/${encodeURIComponent(slug)}/?query=${encodeURIComponent(sentQuery)}`;
  try {
    const response = await fetch(address, { credentials: "same-origin", ...options });
    const body = await response.json();
    if (!response.ok) {
      return fail(body.detail ?? "The server did not understand.", response);
    }
    step = response.headers.get("X-Sluice-Step");
    show(body);
  } catch {
    fail("The server cannot be reached.");
  }
}

function answer(challenge, fields) {
  const headers = { "Content-Type": "application/json", "X-authentik-CSRF": csrfToken() };
  if (step !== null) {
    headers["X-Sluice-Step"] = step;
  }
  return call(query, {
    method: "POST",
    headers,
    body: JSON.stringify({ component: challenge.component, ...fields }),
  });
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function fail(text, response) {
  const after = Number(response?.headers.get("Retry-After"));
  const hint = after > 0 ? ` Try again in ${after} seconds.` : "";
  root.querySelector(".failure")?.remove();
  const message = element("p", { className: "error failure", textContent: text + hint });
  message.setAttribute("role", "alert");
  root.append(message);
  root.querySelectorAll("button").forEach((button) => (button.disabled = false));
  if (!root.querySelector("form")) {
    const again = element("button", { type: "button", textContent: "Try again" });
    again.addEventListener("click", () => location.reload());
    root.replaceChildren(message, again);
  }
}

function errors(challenge, field) {
  const found = challenge.response_errors?.[field] ?? [];
  return found.map((error) => element("p", { className: "error", textContent: error.string }));
}

// a refusal that says nothing of a field still has to be seen
function refusal(challenge) {
  const rejected = challenge.response_errors !== undefined;
  return rejected && Object.keys(challenge.response_errors).length === 0
    ? [element("p", { className: "error", textContent: "That did not work. Please try again." })]
    : errors(challenge, "non_field_errors");
}

function input(challenge, name, label, properties) {
  const box = element("input", { id: name, name, ...properties });
  const problems = errors(challenge, name);
  if (problems.length > 0) {
    box.setAttribute("aria-invalid", "true");
  }
  return [element("label", { htmlFor: name, textContent: label }), box, ...problems];
}

function passwordInput(challenge) {
  return input(challenge, "password", "Password", {
    type: "password",
    autocomplete: "current-password",
    required: true,
  });
}

function button(text, properties = {}) {
  return element("button", { type: "submit", textContent: text, ...properties });
}

function form(challenge, read, ...children) {
  const made = element("form", {}, ...children);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    made.querySelectorAll("button").forEach((each) => (each.disabled = true));
    answer(challenge, read(new FormData(made), event.submitter));
  });
  return made;
}

function links(...entries) {
  const present = entries.filter(([, address]) => address);
  const items = present.map(([text, href]) =>
    element("li", {}, element("a", { href, textContent: text })),
  );
  return items.length > 0 ? [element("ul", { className: "links" }, ...items)] : [];
}

function person(challenge) {
  if (!challenge.pending_user) {
    return [];
  }
  const picture = element("img", { src: challenge.pending_user_avatar, alt: "" });
  return [element("p", { className: "person" }, picture, challenge.pending_user)];
}

const identifiers = { email: "Email", username: "Username", upn: "UPN" };

const views = {
  "ak-stage-identification": (challenge) => {
    const fields = challenge.user_fields ?? [];
    const name = input(challenge, "uid_field", fields.map((f) => identifiers[f] ?? f).join(" or "), {
      type: "text",
      autocomplete: "username",
      autocapitalize: "none",
      spellcheck: false,
      required: true,
      value: challenge.pending_user_identifier ?? "",
    });
    return [
      form(
        challenge,
        (data) => Object.fromEntries(data),
        ...(fields.length > 0 ? name : []),
        ...(challenge.password_fields ? passwordInput(challenge) : []),
        button(challenge.primary_action),
      ),
      ...links(
        ["Sign up", challenge.enroll_url],
        ["Forgot username or password?", challenge.recovery_url],
        ["Log in without a password", challenge.passwordless_url],
      ),
    ];
  },
  "ak-stage-password": (challenge) => [
    form(
      challenge,
      (data) => Object.fromEntries(data),
      // hidden, so that password managers know whose password it is
      element("input", { type: "text", hidden: true, autocomplete: "username", value: challenge.pending_user }),
      ...passwordInput(challenge),
      button("Continue"),
    ),
    ...links(["Forgot password?", challenge.recovery_url]),
  ],
  "ak-stage-user-login": (challenge) => [
    element("p", { textContent: "Stay signed in? Choose yes only on a device that is yours." }),
    form(
      challenge,
      (_, submitter) => ({ remember_me: submitter?.value === "yes" }),
      button("Yes", { value: "yes" }),
      button("No", { value: "no", className: "quiet" }),
    ),
  ],
  "ak-stage-dummy": (challenge) => [
    element("p", { textContent: challenge.name }),
    form(challenge, () => ({}), button("Continue")),
  ],
  "ak-stage-access-denied": (challenge) => [
    element("p", { className: "error", textContent: challenge.error_message ?? "Request has been denied." }),
  ],
  "ak-stage-flow-error": (challenge) => [
    element("p", { className: "error", textContent: "Something went wrong on our side. Please try again later." }),
    element("p", { textContent: `Request ID: ${challenge.request_id}` }),
    ...(challenge.error ? [element("pre", { textContent: `${challenge.error}\n${challenge.traceback ?? ""}` })] : []),
  ],
  "xak-flow-redirect": (challenge) => {
    const target = new URL(challenge.to, location.href);
    if (target.protocol === "https:" || target.protocol === "http:") {
      location.assign(target);
      return [element("p", { textContent: "One moment …" })];
    }
    return [element("p", { className: "error", textContent: "This step leads to an address that is not safe to open." })];
  },
};

function unknown(challenge) {
  return [
    element("p", { className: "error", textContent: `This page does not know the step “${challenge.component}” yet.` }),
  ];
}

function show(challenge) {
  const info = challenge.flow_info ?? {};
  document.title = info.title || "Sluice";
  if (info.background) {
    document.body.style.backgroundImage = `url(${JSON.stringify(info.background)})`;
  }
  const view = views[challenge.component] ?? unknown;
  root.replaceChildren(
    element("h1", { textContent: info.title ?? "" }),
    ...person(challenge),
    ...refusal(challenge),
    ...view(challenge),
    ...(challenge.component === "xak-flow-redirect" ? [] : links(["Not you? Start over", info.cancel_url])),
  );
  root.querySelector("form :is(input:not([hidden]), button)")?.focus();
}

call(opened);
