package dev.sluice.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the implementation of an in-port, so that the wiring finds and surrounds it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {

  /**
   * Whether the wiring surrounds every call with a unit of work. Off for use cases that have to see
   * how their own unit of work ended, and for one that only reads.
   */
  boolean unitOfWork() default true;
}
