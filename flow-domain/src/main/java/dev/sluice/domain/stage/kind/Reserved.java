package dev.sluice.domain.stage.kind;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names fields of a challenge that the contract knows and clients look at, but that nothing fills
 * yet. Each becomes a component of the record when something does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Reserved {

  /** Fields that are sent as empty lists. */
  String[] lists() default {};

  /** Fields that are sent as null. */
  String[] nulls() default {};
}
