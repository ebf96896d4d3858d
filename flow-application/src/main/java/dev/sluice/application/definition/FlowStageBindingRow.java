package dev.sluice.application.definition;

import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.FlowId;

/**
 * A binding as lists have it.
 *
 * @param flow the flow that has it
 * @param binding the binding
 * @param stage the stage that it binds
 */
public record FlowStageBindingRow(FlowId flow, FlowStageBinding binding, StageRow stage) {}
