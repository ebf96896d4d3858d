package dev.sluice.benchmark.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status its status
 * @param cookies the values of its Set-Cookie headers
 * @param location where it sends the client, or null
 * @param last whether the server closes the connection after it
 * @param body its text
 */
public record Reply(
    int status, List<String> cookies, @Nullable String location, boolean last, String body) {}
