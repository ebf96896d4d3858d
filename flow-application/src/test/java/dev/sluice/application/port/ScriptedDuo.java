package dev.sluice.application.port;

import java.util.ArrayList;
import java.util.List;

/** Does what it is told to, and counts how often somebody is enrolled. */
public final class ScriptedDuo implements DuoGateway {

  private final UnitOfWork work;
  private final List<Push> pushes = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private int enrolled;
  private Progress progress = Progress.WAITING;
  private boolean allowing = true;
  private boolean failing;

  public ScriptedDuo(UnitOfWork work) {
    this.work = work;
  }

  /** Says this about registrations from now on. */
  public void tell(Progress said) {
    progress = said;
  }

  /** Whether people confirm on their phones. */
  public void allow(boolean confirmed) {
    allowing = confirmed;
  }

  /** Does nothing any more. */
  public void fail() {
    failing = true;
  }

  /** Knows somebody. */
  public void know(String duoUser, String username) {
    people.add(new Person(duoUser, username));
  }

  @Override
  public Enrollment enroll(Account account, String username) {
    require();
    enrolled++;
    return new Enrollment("DU-" + username, "duo://code-" + enrolled, "https://duo/qr.png");
  }

  @Override
  public Progress progress(Account account, Enrollment enrollment) {
    require();
    return progress;
  }

  @Override
  public boolean allows(Account account, Push push) {
    require();
    pushes.add(push);
    return allowing;
  }

  @Override
  public List<Person> list(Account admin) {
    require();
    return List.copyOf(people);
  }

  private void require() {
    if (work.isWriting()) {
      throw new IllegalStateException("nobody is asked inside a transaction");
    }
    if (failing) {
      throw new Failed("Duo did not answer in time");
    }
  }

  /** How often somebody was enrolled. */
  public int enrolled() {
    return enrolled;
  }

  /** What people were asked on their phones. */
  public List<Push> pushes() {
    return pushes;
  }
}
