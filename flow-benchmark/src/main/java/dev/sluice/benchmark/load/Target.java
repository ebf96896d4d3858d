package dev.sluice.benchmark.load;

import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.login.Accounts;

/**
 * Where logins go.
 *
 * @param server the server
 * @param flow the slug of the flow
 * @param accounts who logs in
 */
public record Target(ServerAddress server, String flow, Accounts accounts) {}
