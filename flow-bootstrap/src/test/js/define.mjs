// Defines a flow through the published client, runs it, exports it, removes it, imports it again.
import client from "@goauthentik/api";
import { browser, program } from "./browser.mjs";
import { logIn } from "./steps.mjs";

const { CoreApi, FlowsApi, ManagedApi, PoliciesApi, StagesApi } = client;
const { API_TOKEN, LOGIN_USERNAME, LOGIN_PASSWORD } = process.env;
const slug = "client-login";

const administrator = program(API_TOKEN);
const core = new CoreApi(administrator);
const flows = new FlowsApi(administrator);
const managed = new ManagedApi(administrator);
const policies = new PoliciesApi(administrator);
const stages = new StagesApi(administrator);

async function define() {
  const flow = await flows.flowsInstancesCreate({
    flowRequest: { name: "Client's login", slug, title: "Welcome", designation: "authentication" },
  });
  const made = [
    await stages.stagesIdentificationCreate({
      identificationStageRequest: { name: "client-identification", userFields: ["username"] },
    }),
    await stages.stagesPasswordCreate({
      passwordStageRequest: {
        name: "client-password",
        backends: ["authentik.core.auth.InbuiltBackend"],
      },
    }),
    await stages.stagesUserLoginCreate({
      userLoginStageRequest: { name: "client-login", sessionDuration: "hours=1" },
    }),
  ];
  let binding;
  for (const [order, stage] of made.entries()) {
    binding = await flows.flowsBindingsCreate({
      flowStageBindingRequest: { target: flow.pk, stage: stage.pk, order },
    });
  }
  return { flow, stages: made, binding };
}

async function letMembersIn(binding) {
  const user = await core.coreUsersList({ username: LOGIN_USERNAME });
  const group = await core.coreGroupsCreate({
    groupRequest: { name: "Client's people", users: [user.results[0].pk] },
  });
  await policies.policiesBindingsCreate({
    policyBindingRequest: { target: binding.pk, group: group.pk, order: 0 },
  });
}

async function run() {
  const visitor = browser();
  await logIn(visitor, slug, LOGIN_USERNAME, LOGIN_PASSWORD);
  const me = await new CoreApi(visitor).coreUsersMeRetrieve();
  console.log(`logged in as ${me.user.username}`);
}

async function remove(defined) {
  await flows.flowsInstancesDestroy({ slug });
  for (const stage of defined.stages) {
    await stages.stagesAllDestroy({ stageUuid: stage.pk });
  }
  const left = await flows.flowsInstancesList({ slug });
  console.log(`left: ${left.pagination.count}`);
}

const defined = await define();
await letMembersIn(defined.binding);
await run();

const text = await flows.flowsInstancesExportRetrieve({ slug });
await remove(defined);

const report = await managed.managedBlueprintsImportCreate({
  file: new File([text], `${slug}.yaml`, { type: "application/yaml" }),
});
console.log(`imported: ${report.success} ${report.logs.map((line) => line.event).join("; ")}`);
await run();

const again = await flows.flowsInstancesRetrieve({ slug });
console.log(`same: ${again.pk === defined.flow.pk && again.stages.length === 3}`);
