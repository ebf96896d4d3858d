package dev.sluice.domain.context;

import org.jspecify.annotations.Nullable;

/**
 * To whose network an address belongs; whatever is not known is null.
 *
 * @param asn the number of the autonomous system
 * @param organisation who runs it
 * @param prefix the addresses that are known to belong together, for example {@code 192.0.2.0/24}
 */
public record Network(@Nullable Long asn, @Nullable String organisation, @Nullable String prefix) {}
