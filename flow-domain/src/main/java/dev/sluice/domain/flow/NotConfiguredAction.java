package dev.sluice.domain.flow;

/** What an authenticator stage does for somebody who has no authenticator yet. */
public enum NotConfiguredAction {
  SKIP,
  DENY,
  CONFIGURE
}
