package dev.sluice.benchmark.load;

import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.login.Accounts;
import dev.sluice.benchmark.mail.MailSink;
import org.jspecify.annotations.Nullable;

/**
 * Where logins go.
 *
 * @param server the server
 * @param flow the slug of the flow
 * @param accounts who logs in
 * @param mails where the server sends mails, or null where nobody takes them
 */
public record Target(
    ServerAddress server, String flow, Accounts accounts, @Nullable MailSink mails) {}
