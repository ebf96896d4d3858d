// Logs in through the published client, as a program in a browser would.
import client from "@goauthentik/api";
import { browser } from "./browser.mjs";
import { logIn } from "./steps.mjs";

const { CoreApi } = client;
const { LOGIN_USERNAME, LOGIN_PASSWORD } = process.env;

const visitor = browser();
await logIn(visitor, "default-authentication-flow", LOGIN_USERNAME, LOGIN_PASSWORD);

const me = await new CoreApi(visitor).coreUsersMeRetrieve();
console.log(`logged in as ${me.user.username}`);
