package dev.sluice.benchmark.login;

/**
 * One request of a login.
 *
 * @param name the method, and what it answers
 * @param nanos how long the reply took
 */
public record Step(String name, long nanos) {}
