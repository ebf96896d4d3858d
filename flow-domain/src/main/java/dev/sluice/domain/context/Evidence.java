package dev.sluice.domain.context;

import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of what was proven in a run or carried by a session. Immutable, append-only. Entries
 * count only for the person they are about, so what two people proved never adds up.
 */
public record Evidence(List<Proof> proofs) {

  /** Nothing proven. */
  public static final Evidence NONE = new Evidence(List.of());

  public Evidence {
    proofs = List.copyOf(proofs);
  }

  /** This ledger with one more entry. */
  public Evidence and(Proof proof) {
    return followedBy(List.of(proof));
  }

  /** This ledger with more entries. */
  public Evidence followedBy(List<Proof> more) {
    var all = new ArrayList<>(proofs);
    all.addAll(more);
    return new Evidence(all);
  }

  /** This ledger followed by the entries of another that it does not hold yet. */
  public Evidence and(Evidence other) {
    var all = new ArrayList<>(proofs);
    other.proofs.stream().filter(proof -> !proofs.contains(proof)).forEach(all::add);
    return new Evidence(all);
  }

  /** The entries about one person. */
  public Evidence about(UserId user) {
    return new Evidence(proofs.stream().filter(proof -> proof.about().equals(user)).toList());
  }

  /** Whether anything at all was proven about a person. */
  public boolean speaksFor(UserId user) {
    return proofs.stream().anyMatch(proof -> proof.about().equals(user));
  }

  /** The latest proof of a kind about a person. */
  public Optional<Proof> findLatest(UserId user, EvidenceKind kind) {
    return proofs.stream()
        .filter(proof -> proof.about().equals(user) && proof.kind() == kind)
        .reduce((first, second) -> second.at().isBefore(first.at()) ? first : second);
  }

  /**
   * This ledger with the latest entry of those that say the same: so it never grows beyond what a
   * person has, however often they show it.
   */
  public Evidence latest() {
    var latest = new LinkedHashMap<Claim, Proof>();
    for (Proof proof : proofs) {
      latest.merge(
          Claim.of(proof),
          proof,
          (first, second) -> second.at().isBefore(first.at()) ? first : second);
    }
    return new Evidence(List.copyOf(latest.values()));
  }

  private record Claim(
      UserId about, EvidenceKind kind, Set<FactorClass> factors, @Nullable String device) {

    static Claim of(Proof proof) {
      return new Claim(proof.about(), proof.kind(), proof.factors(), proof.device());
    }
  }

  /** The entries that are not older than a moment. */
  public Evidence since(Instant moment) {
    return new Evidence(proofs.stream().filter(proof -> !proof.at().isBefore(moment)).toList());
  }

  /** Whether a person has proven something by a device of theirs, at a moment or later. */
  public boolean isByDeviceSince(UserId user, Instant moment) {
    return proofs.stream()
        .filter(proof -> proof.about().equals(user) && proof.device() != null)
        .anyMatch(proof -> !proof.at().isBefore(moment));
  }

  /** The different classes of factor that were proven about a person. */
  public Set<FactorClass> factors(UserId user) {
    var factors = EnumSet.noneOf(FactorClass.class);
    about(user).proofs().forEach(proof -> factors.addAll(proof.factors()));
    return factors;
  }
}
