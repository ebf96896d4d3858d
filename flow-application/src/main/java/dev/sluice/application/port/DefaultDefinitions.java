package dev.sluice.application.port;

import dev.sluice.domain.definition.FlowDefinition;
import java.util.List;

/** The flows that an empty database gets: read from files, never written in code. */
@FunctionalInterface
public interface DefaultDefinitions {

  /** The flows, in the order in which they are to be added. */
  List<FlowDefinition> list();
}
