package dev.sluice.domain.context;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** People to test with. */
public final class Subjects {

  public static final UserId ADA_ID = new UserId(1);
  public static final UserId BOB_ID = new UserId(2);

  public static final Subject ADA = stored(ADA_ID, "ada", false);
  public static final Subject BOB = stored(BOB_ID, "bob", false);
  public static final Subject ROOT = stored(new UserId(3), "root", true);

  public static final GroupId STAFF = new GroupId(new UUID(0, 1));
  public static final GroupId GUESTS = new GroupId(new UUID(0, 2));

  private Subjects() {}

  public static Subject memberOf(GroupId... groups) {
    return new Subject(new UserId(4), "eve", "Eve", "eve@example.org", true, false, Set.of(groups));
  }

  public static Visitor visiting(Subject subject) {
    return Visitor.STRANGER.as(subject, Evidence.NONE);
  }

  public static Proof password(UserId about, Instant at) {
    return new Proof(about, EvidenceKind.PASSWORD, Set.of(FactorClass.KNOWS), null, at);
  }

  public static Proof totp(UserId about, Instant at) {
    return new Proof(about, EvidenceKind.TOTP, Set.of(FactorClass.HAS), null, at);
  }

  private static Subject stored(UserId id, String name, boolean superuser) {
    return new Subject(id, name, name, name + "@example.org", true, superuser, Set.of());
  }
}
