package dev.sluice.adapter.persistence.definition;

import dev.sluice.adapter.persistence.database.Constraints;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/**
 * Where edits go through. Each unit of work makes one new revision of each flow that its edits
 * touched, when it ends or when it reads a definition.
 */
public final class JooqRevisions {

  /** Where nodes listen for {@code <flow>:<revision>}. */
  public static final String CHANNEL = "sluice_flow";

  private final JooqDatabase database;
  private final UnitOfWork unitOfWork;
  private final JooqRenewal renewal;

  public JooqRevisions(JooqDatabase database, UnitOfWork unitOfWork, JooqRenewal renewal) {
    this.database = database;
    this.unitOfWork = unitOfWork;
    this.renewal = renewal;
  }

  /**
   * Edits.
   *
   * @param write answers the flows that it touched, also those that it removed
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if one of the constraints refused
   */
  public void edit(Constraints constraints, Function<DSLContext, List<UUID>> write) {
    unitOfWork.perform(() -> {
      JooqEdit edit = hold();
      DSLContext transaction = database.transaction();
      edit.touch(constraints.check(() -> write.apply(transaction)));
      return edit;
    });
  }

  /**
   * Removes something.
   *
   * @param removal answers the flows that it touched, or nothing if there is nothing to remove
   * @return whether there was
   */
  public boolean remove(Function<DSLContext, Optional<List<UUID>>> removal) {
    return unitOfWork.perform(() -> {
      JooqEdit edit = hold();
      Optional<List<UUID>> touched = removal.apply(database.transaction());
      touched.ifPresent(edit::touch);
      return touched.isPresent();
    });
  }

  /** Keeps others from editing until the unit of work ends. */
  JooqEdit hold() {
    return database.during(JooqEdit.class, begun -> JooqEdit.begin(begun, renewal));
  }
}
