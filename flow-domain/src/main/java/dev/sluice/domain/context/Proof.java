package dev.sluice.domain.context;

import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was proven.
 *
 * @param about the stored user whom it is about
 * @param kind how it was proven
 * @param factors the classes of factor that it counts for; none for a mere continuation
 * @param stage the stage that saw it, or null where no stage of a definition did
 * @param at when
 */
public record Proof(
    UserId about,
    EvidenceKind kind,
    Set<FactorClass> factors,
    @Nullable StageId stage,
    Instant at) {

  public Proof {
    factors = Set.copyOf(factors);
  }
}
