package dev.sluice.adapter.web.account;

/**
 * Where to go to lock an account.
 *
 * @param link an absolute address
 */
record LockdownLinkJson(String link) {}
