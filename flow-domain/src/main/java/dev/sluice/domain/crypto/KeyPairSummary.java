package dev.sluice.domain.crypto;

import dev.sluice.domain.id.CertificateKeyPairId;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a pair: everything but its texts.
 *
 * @param id identifies it
 * @param name unique among all pairs
 * @param facts what the certificate says
 * @param privateKeyAvailable whether there is a private key
 * @param managed what made it and keeps it, or null where somebody did
 * @param version counts the changes
 */
public record KeyPairSummary(
    CertificateKeyPairId id,
    PairName name,
    CertificateFacts facts,
    boolean privateKeyAvailable,
    @Nullable String managed,
    long version) {}
