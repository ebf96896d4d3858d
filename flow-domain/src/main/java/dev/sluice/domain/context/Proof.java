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
 * @param device what it was proven by, as {@code <model>/<number>}, or null where no device was
 *     needed
 */
public record Proof(
    UserId about,
    EvidenceKind kind,
    Set<FactorClass> factors,
    @Nullable StageId stage,
    Instant at,
    @Nullable String device) {

  public Proof {
    factors = Set.copyOf(factors);
  }

  /** Something that no device was needed for. */
  public Proof(
      UserId about,
      EvidenceKind kind,
      Set<FactorClass> factors,
      @Nullable StageId stage,
      Instant at) {
    this(about, kind, factors, stage, at, null);
  }
}
