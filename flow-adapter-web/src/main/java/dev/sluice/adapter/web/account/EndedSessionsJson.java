package dev.sluice.adapter.web.account;

/** How many sessions ended. */
record EndedSessionsJson(int deleted) {}
