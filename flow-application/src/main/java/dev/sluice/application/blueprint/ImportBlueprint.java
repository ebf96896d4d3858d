package dev.sluice.application.blueprint;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.value.Value;

/**
 * Applies a blueprint once, in one transaction, without keeping it. Whoever does so needs the right
 * to add blueprints, and to add, change and delete the objects of every model in it.
 */
public interface ImportBlueprint {

  /**
   * Applies a text.
   *
   * @param context what {@code !Context} finds before what the document says
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   */
  ImportOutcome importText(Caller caller, Client client, byte[] text, Value.Fields context);

  /**
   * Applies a file of the list of those that are available.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code path} if there is none
   */
  ImportOutcome importFile(Caller caller, Client client, String path, Value.Fields context);
}
