package dev.sluice.application.blueprint;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.value.Value;
import java.util.function.Supplier;

/**
 * Applies a blueprint once, in one transaction, without keeping it. Whoever does so needs the right
 * to add blueprints, and to add, change and delete the objects of every model in it.
 */
@FunctionalInterface
public interface ImportBlueprint {

  /**
   * Applies a blueprint.
   *
   * @param sent what is asked for, read only for those who may
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code path} if there is no such file
   */
  ImportOutcome importOnce(Caller caller, Client client, Supplier<Wish> sent);

  /** What to apply. */
  sealed interface Wish {

    /** What {@code !Context} finds before what the document says. */
    Value.Fields context();

    /** A text. */
    @SuppressWarnings("ArrayRecordComponent") // nobody but the import reads it
    record OfText(byte[] text, Value.Fields context) implements Wish {}

    /** A file of the list of those that are available. */
    record OfFile(String path, Value.Fields context) implements Wish {}
  }
}
