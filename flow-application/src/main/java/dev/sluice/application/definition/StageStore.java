package dev.sluice.application.definition;

import dev.sluice.application.port.Listing;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.stage.StageHandlers;

/** What resources of stages need, whatever their kind. */
record StageStore(
    Listing<StageRow> listing,
    StageRepository repository,
    StageHandlers handlers,
    PrimaryKeys keys) {}
