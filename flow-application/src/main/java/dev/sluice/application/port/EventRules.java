package dev.sluice.application.port;

import java.time.Duration;

/**
 * How events are kept.
 *
 * @param retention how long, counted from when they happen; fixed for each when it happens
 * @param forgetDeletedUsers whether the events of people go with their accounts
 */
public record EventRules(Duration retention, boolean forgetDeletedUsers) {}
