package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the flow for a purpose: the brand's, else the first whose policies pass. */
public interface ChooseFlow {

  /** The flow, if there is one. */
  Optional<FlowSlug> choose(Command command);

  /** For which purpose, for whom. */
  record Command(FlowDesignation designation, @Nullable SessionKey session, Client client) {}
}
