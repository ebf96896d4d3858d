package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.AttemptCounts;
import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.UserAuthenticators;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.Whereabouts;

/** Whom expressions ask; nobody is asked for more than what an expression reads. */
public record Sources(
    UserRepository users,
    Credentials credentials,
    UserAuthenticators authenticators,
    Whereabouts whereabouts,
    AttemptCounts attempts,
    HostNames names) {}
