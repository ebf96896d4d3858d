// The steps of a login with a name and a password.
import client from "@goauthentik/api";
import { expect } from "./browser.mjs";

const { FlowsApi } = client;

/** Goes through a flow that asks for a name, then for a password. */
export async function logIn(visitor, slug, username, password) {
  const flows = new FlowsApi(visitor);
  const flow = { flowSlug: slug, query: "" };
  expect(await flows.flowsExecutorGet(flow), "ak-stage-identification");
  expect(
    await flows.flowsExecutorSolve({
      ...flow,
      flowChallengeResponseRequest: { component: "ak-stage-identification", uidField: username },
    }),
    "ak-stage-password",
  );
  expect(
    await flows.flowsExecutorSolve({
      ...flow,
      flowChallengeResponseRequest: { component: "ak-stage-password", password },
    }),
    "xak-flow-redirect",
  );
}
