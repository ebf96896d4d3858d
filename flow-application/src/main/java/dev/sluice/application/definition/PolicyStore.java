package dev.sluice.application.definition;

import dev.sluice.application.port.Listing;
import dev.sluice.application.resource.PrimaryKeys;

/** What resources of policies need, whatever their kind. */
record PolicyStore(Listing<PolicyRow> listing, CheckedPolicies policies, PrimaryKeys keys) {}
