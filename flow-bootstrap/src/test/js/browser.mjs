// What a browser does for programs in it: it keeps cookies, and knows what it was asked.
import client from "@goauthentik/api";

const { Configuration } = client;
const { SERVER_ADDRESS } = process.env;

// Node's fetch keeps no cookies.
function fetchWithCookies() {
  const cookies = new Map();
  return async (url, init = {}) => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) {
      headers.set("Cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await fetch(url, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const pair = cookie.split(";", 1)[0];
      const middle = pair.indexOf("=");
      cookies.set(pair.slice(0, middle), pair.slice(middle + 1));
    }
    return response;
  };
}

/** A stranger's browser. */
export function browser() {
  return new Configuration({
    basePath: `${SERVER_ADDRESS}/api/v3`,
    fetchApi: fetchWithCookies(),
  });
}

/** A program with a token. */
export function program(token) {
  return new Configuration({ basePath: `${SERVER_ADDRESS}/api/v3`, accessToken: token });
}

/** Insists on being asked for something. */
export function expect(challenge, component) {
  if (challenge.component !== component) {
    throw new Error(`expected ${component} but was asked ${JSON.stringify(challenge)}`);
  }
}
