package dev.sluice.application.definition;

import dev.sluice.application.port.Listing;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.resource.PrimaryKeys;

/** What resources of stages need, whatever their kind. */
record StageStore(Listing<StageRow> listing, StageRepository repository, PrimaryKeys keys) {}
