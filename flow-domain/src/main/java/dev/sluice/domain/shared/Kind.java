package dev.sluice.domain.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a kind of stage or policy.
 *
 * <p>The name is law in the database, in the API and in blueprints: once published it never
 * changes, whatever happens to the class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

  /** The name in snake case, for example {@code user_login}. */
  String value();

  /** What it does, in a sentence for administrators who choose among kinds. */
  String description() default "";

  /** What documents call it, where that does not follow from its name. */
  String model() default "";

  /** The part of the address under which it is edited, where that does not follow from its name. */
  String path() default "";

  /** The component of the form that edits it, where that does not follow from its name. */
  String form() default "";

  /** What administrators call it, where that does not follow from its name. */
  String title() default "";

  /** Whether only the engine puts it into plans, so that nobody makes or edits one. */
  boolean internal() default false;

  /**
   * Whether deciding may wait for something: the clock, the network, another process. Only such
   * policies get a thread and their binding's timeout; all others run inline.
   */
  boolean blocking() default false;
}
