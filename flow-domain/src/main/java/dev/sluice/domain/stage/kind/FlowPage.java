package dev.sluice.domain.stage.kind;

import dev.sluice.domain.flow.FlowSlug;

/**
 * The page of a flow. On the wire it is an address: absolute and bare, or relative with the run's
 * saved query.
 *
 * @param flow the flow
 * @param absolute whether the address names the server
 */
public record FlowPage(FlowSlug flow, boolean absolute) {

  /** The page on this server, with the run's saved query. */
  public static FlowPage of(FlowSlug flow) {
    return new FlowPage(flow, false);
  }
}
