package dev.sluice.domain.audit;

import dev.sluice.domain.rbac.ObjectKey;

/**
 * How events name what is stored.
 *
 * @param key which it is
 * @param name what people call it
 */
public record StoredObject(ObjectKey key, String name) {}
