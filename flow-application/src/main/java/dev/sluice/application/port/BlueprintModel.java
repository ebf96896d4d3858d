package dev.sluice.application.port;

import dev.sluice.domain.blueprint.EntryPermission.Grant;
import dev.sluice.domain.blueprint.InstanceKey;
import dev.sluice.domain.blueprint.Lookup;
import dev.sluice.domain.value.Value;
import java.util.Optional;

/**
 * One model that entries can be about.
 *
 * <p>All methods run in the transaction of the whole document. They refuse values with a {@code
 * FlowFault.Invalid} whose problems name the fields, as for a request; the places of these fields
 * in the document are added by the caller.
 */
public sealed interface BlueprintModel {

  /** A kind of thing that exists, or not. */
  non-sealed interface Resource extends BlueprintModel {

    /** Whether entries can be about it; the bases of other models can only be looked up. */
    default boolean takesEntries() {
      return true;
    }

    /**
     * The thing that is meant. Fields may carry look-ups such as {@code name__startswith} only if
     * {@code !Find} asks.
     *
     * @throws dev.sluice.domain.shared.FlowFault.Invalid under the field that cannot be looked up
     */
    Optional<InstanceKey> find(Lookup lookup);

    /** All that the API shows of it, for {@code !FindObject}. */
    Value.Fields describe(InstanceKey key);

    /** Makes one; a field {@code pk} among the values becomes its key. */
    InstanceKey create(Value.Fields values);

    /** Gives it these values and leaves the other fields as they are. */
    InstanceKey update(InstanceKey key, Value.Fields values);

    /** Removes it with what depends on it. */
    void delete(InstanceKey key);

    /** Lets somebody do something with it. */
    void grant(InstanceKey key, Grant grant);
  }

  /** Something to do: an entry of a meta model. */
  non-sealed interface Action extends BlueprintModel {

    /** Does it. */
    void perform(Value.Fields values);
  }
}
