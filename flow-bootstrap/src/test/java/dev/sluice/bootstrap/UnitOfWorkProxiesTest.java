package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.UnitOfWork;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class UnitOfWorkProxiesTest {

  private final Counting work = new Counting();
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  @AfterEach
  void closeContext() {
    context.close();
  }

  @Test
  void surroundsUseCasesWithAUnitOfWork() {
    Greet greet = wired(GreetService.class);

    assertThat(greet.greet("you")).isEqualTo("hello you");
    assertThat(work.units).isEqualTo(1);
  }

  @Test
  void passesOnWhatAUseCaseThrows() {
    Greet greet = wired(GreetService.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> greet.greet(""))
        .withMessage("nobody to greet");
  }

  @Test
  void leavesThoseAloneThatDecline() {
    Greet greet = wired(ApartService.class);

    assertThat(greet.greet("you")).isEqualTo("bye you");
    assertThat(work.units).isZero();
  }

  private Greet wired(Class<? extends Greet> service) {
    context.registerBean(UnitOfWork.class, () -> work);
    context.registerBean(
        UnitOfWorkProxies.class,
        () -> new UnitOfWorkProxies(context.getBeanProvider(UnitOfWork.class)));
    context.registerBean(service);
    context.refresh();
    return context.getBean(Greet.class);
  }

  interface Greet {
    String greet(String whom);
  }

  @UseCase
  static final class GreetService implements Greet {

    @Override
    public String greet(String whom) {
      if (whom.isEmpty()) {
        throw new IllegalArgumentException("nobody to greet");
      }
      return "hello " + whom;
    }
  }

  @UseCase(unitOfWork = false)
  static final class ApartService implements Greet {

    @Override
    public String greet(String whom) {
      return "bye " + whom;
    }
  }

  private static final class Counting implements UnitOfWork {

    private int units;

    @Override
    public <T> T perform(Supplier<T> work) {
      units++;
      return work.get();
    }

    @Override
    public boolean attempt(Runnable part) {
      part.run();
      return true;
    }

    @Override
    public boolean isWriting() {
      return false;
    }
  }
}
