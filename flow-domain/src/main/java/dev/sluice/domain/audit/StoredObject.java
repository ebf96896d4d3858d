package dev.sluice.domain.audit;

/**
 * How events name what is stored.
 *
 * @param app the label of its part on the wire, for example {@code authentik_crypto}
 * @param modelName the name of its kind on the wire, for example {@code certificatekeypair}
 * @param pk identifies it, as the wire writes it
 * @param name what people call it
 */
public record StoredObject(String app, String modelName, String pk, String name) {}
