package dev.sluice.adapter.web.definition;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** How far a registration with Duo is. */
@JsonNaming(SnakeCaseStrategy.class)
record DuoStatusJson(String duoResponse) {}
