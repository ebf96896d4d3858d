package dev.sluice.domain.crypto;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says. What cannot be read in it is null.
 *
 * @param fingerprintSha256 of its bytes, lower-case hexadecimal pairs joined by colons
 * @param fingerprintSha1 likewise
 * @param expiry when it stops to be valid
 * @param subject whom it is about, in the form of RFC 4514
 * @param keyType what kind of public key it holds
 */
public record CertificateFacts(
    @Nullable String fingerprintSha256,
    @Nullable String fingerprintSha1,
    @Nullable Instant expiry,
    @Nullable String subject,
    @Nullable KeyType keyType) {}
