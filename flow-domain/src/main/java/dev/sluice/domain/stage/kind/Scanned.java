package dev.sluice.domain.stage.kind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text of a challenge that people have read by a camera. The wire adds a picture of it, a
 * QR code as a data URI, under the name with {@code _qr} at its end.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Scanned {}
