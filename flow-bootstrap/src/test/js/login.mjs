// Logs in through the published client, as a program in a browser would.
import client from "@goauthentik/api";

const { Configuration, CoreApi, FlowsApi } = client;
const { SERVER_ADDRESS, LOGIN_USERNAME, LOGIN_PASSWORD } = process.env;
const flow = { flowSlug: "default-authentication-flow", query: "" };

// Node's fetch keeps no cookies.
const cookies = new Map();

async function fetchWithCookies(url, init = {}) {
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
}

function expect(challenge, component) {
  if (challenge.component !== component) {
    throw new Error(`expected ${component} but was asked ${JSON.stringify(challenge)}`);
  }
}

const configuration = new Configuration({
  basePath: `${SERVER_ADDRESS}/api/v3`,
  fetchApi: fetchWithCookies,
});
const flows = new FlowsApi(configuration);

expect(await flows.flowsExecutorGet(flow), "ak-stage-identification");
expect(
  await flows.flowsExecutorSolve({
    ...flow,
    flowChallengeResponseRequest: {
      component: "ak-stage-identification",
      uidField: LOGIN_USERNAME,
    },
  }),
  "ak-stage-password",
);
expect(
  await flows.flowsExecutorSolve({
    ...flow,
    flowChallengeResponseRequest: { component: "ak-stage-password", password: LOGIN_PASSWORD },
  }),
  "xak-flow-redirect",
);

const me = await new CoreApi(configuration).coreUsersMeRetrieve();
console.log(`logged in as ${me.user.username}`);
