package dev.sluice.domain.id;

import java.util.UUID;

/**
 * Identifies a certificate with its private key; on the wire {@code pk}, formerly {@code kp_uuid}.
 */
public record CertificateKeyPairId(UUID value) {}
