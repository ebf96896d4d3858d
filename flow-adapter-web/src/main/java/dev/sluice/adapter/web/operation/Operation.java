package dev.sluice.adapter.web.operation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description of the API cannot see of a controller's method. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

  /** What the operation is called, where its address and method do not say it. */
  String id() default "";

  /** What is sent, a record; nothing if it is {@code Void}. */
  Class<?> request() default Void.class;

  /**
   * What is answered where the method writes it itself, a record; nothing if it is {@code Void}.
   */
  Class<?> response() default Void.class;

  /** Whether the answer is a page of these. */
  boolean paged() default false;

  /** Whether strangers may call it. */
  boolean open() default false;

  /** The media type of the answer where it is no JSON. */
  String produces() default "application/json";
}
