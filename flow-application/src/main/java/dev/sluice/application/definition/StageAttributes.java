package dev.sluice.application.definition;

import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.StageConfig;

/** What can be written of a stage. */
record StageAttributes(StageName name, StageConfig config) {}
