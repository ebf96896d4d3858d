// Talks to the executor of one flow. Each answer names the step that it is for, so that the server
// applies it once, however often it is sent.

const PATIENCE = 30_000;

/** A request that came to nothing. `kind` is offline, busy, gone or refused. */
export class Failure extends Error {
  constructor(kind, retryAfter = 0) {
    super(kind);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}

/** What vouches for requests; every page gives one to a browser that keeps cookies. */
export function csrfToken() {
  const cookie = document.cookie.split("; ").find((pair) => pair.startsWith("authentik_csrf="));
  return cookie ? cookie.slice("authentik_csrf=".length) : "";
}

// whatever breaks on the way, in the middle of the body too
async function reach(request) {
  try {
    return await request();
  } catch {
    throw new Failure("offline");
  }
}

function send(address, options, patience = PATIENCE) {
  const signal = AbortSignal.timeout(patience);
  return reach(() => fetch(address, { credentials: "same-origin", signal, ...options }));
}

function failure(response) {
  const kinds = { 404: "gone", 429: "busy", 503: "busy" };
  const kind = kinds[response.status] ?? (response.status >= 500 ? "offline" : "refused");
  return new Failure(kind, Number(response.headers.get("Retry-After")) || 0);
}

function vouchedFor(headers) {
  return { "X-authentik-CSRF": csrfToken(), ...headers };
}

/** Sends something that changes something. */
export function change(method, address, headers = {}, body = undefined) {
  return send(address, { method, headers: vouchedFor(headers), body });
}

/** Reads something. */
export async function read(address) {
  const response = await send(address, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw failure(response);
  }
  return reach(() => response.json());
}

export class Executor {
  #path;

  constructor(slug) {
    this.#path = `/api/v3/flows/executor/${encodeURIComponent(slug)}/?query=`;
  }

  /** What is asked now. */
  open(query) {
    return this.#call(send(this.#address(query)));
  }

  /** What is asked after an answer to a step; some answers take long, as people do. */
  answer(asked, fields, query, patience) {
    const headers = vouchedFor({ "Content-Type": "application/json" });
    if (asked.step !== null) {
      headers["X-Sluice-Step"] = asked.step;
    }
    const body = JSON.stringify({ component: asked.challenge.component, ...fields });
    return this.#call(send(this.#address(query), { method: "POST", headers, body }, patience));
  }

  #address(query) {
    return this.#path + encodeURIComponent(query);
  }

  async #call(sent) {
    const response = await sent;
    if (!response.ok) {
      throw failure(response);
    }
    return {
      challenge: await reach(() => response.json()),
      step: response.headers.get("X-Sluice-Step"),
      run: response.headers.get("X-Sluice-Run"),
      progress: response.headers.get("X-Sluice-Progress"),
      language: response.headers.get("Content-Language"),
    };
  }
}
