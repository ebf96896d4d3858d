package dev.sluice.application.reputation;

import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.UUID;

/**
 * A score as lists have it, and as it is shown.
 *
 * @param pk identifies it
 * @param identifier a username, or {@code unknown:} and a checksum of a name that was nobody's
 * @param ip the address
 * @param ipGeoData where that is, as far as known
 * @param ipAsnData in whose network, as far as known
 * @param score the sum of what was good and bad
 * @param updated when it changed for the last time
 */
public record ReputationRow(
    UUID pk,
    String identifier,
    String ip,
    Value.Fields ipGeoData,
    Value.Fields ipAsnData,
    int score,
    Instant updated) {}
