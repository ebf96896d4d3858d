package dev.sluice.application.device;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.ProofAge;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.TotpDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastFactorTest {

  private static final UserId ADA = SampleDevices.ADA;
  private static final UserId BOB = new UserId(8);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final MutableClock clock = new MutableClock();
  private final LastFactor factors = new LastFactor(ports.devices(), new ProofAge(LONGEST), clock);
  private final Device app = registered(1, ADA);

  private TotpDevice registered(long id, UserId owner) {
    return ports.devices().holding(SampleDevices.totp(SampleDevices.registration(id, owner)));
  }

  private static Subject subject(UserId user) {
    return new Subject(user, "user" + user.value(), "", "", true, false, Set.of());
  }

  private Session session(Proof... proofs) {
    Evidence evidence = Evidence.NONE;
    for (Proof proof : proofs) {
      evidence = evidence.and(proof);
    }
    Instant now = clock.instant();
    return Session.anonymous(new SessionId(new UUID(0, 1)), now)
        .loggedIn(subject(ADA), evidence, null, now);
  }

  private Proof proof(UserId user, @Nullable String device) {
    Set<FactorClass> factor = Set.of(FactorClass.HAS);
    return new Proof(user, EvidenceKind.TOTP, factor, null, clock.instant(), device);
  }

  private void remove(Device device, Caller caller) {
    ports
        .unitOfWork()
        .perform(() -> {
          factors.requireRemovable(device.id(), caller);
          return true;
        });
  }

  private void assertRefused(Device device, Caller caller) {
    assertThatExceptionOfType(FlowFault.ProofRequired.class)
        .isThrownBy(() -> remove(device, caller))
        .withMessageContaining("/if/flow/default-authenticator-proof/");
  }

  private void assertAllowed(Device device, Caller caller) {
    assertThatCode(() -> remove(device, caller)).doesNotThrowAnyException();
  }

  @Test
  void keepsTheLastOneFromWhoProvedNothing() {
    assertRefused(app, new Caller(subject(ADA), session()));
    assertRefused(app, new Caller(subject(ADA), session(proof(ADA, null))));
  }

  @Test
  void keepsTheLastOneFromBearers() {
    assertRefused(app, new Caller(subject(ADA), null));
  }

  @Test
  void letsTheLastOneGoAfterAFreshProof() {
    Caller caller = new Caller(subject(ADA), session(proof(ADA, "totpdevice/1")));

    assertAllowed(app, caller);
    clock.advance(LONGEST);
    assertAllowed(app, caller);
    clock.advance(Duration.ofMillis(1));
    assertRefused(app, caller);
  }

  @Test
  void keepsTheLastOneFromWhoProvedThatTheyAreSomebodyElse() {
    assertRefused(app, new Caller(subject(ADA), session(proof(BOB, "totpdevice/2"))));
  }

  @Test
  void keepsTheLastOneFromWhoActsAsItsOwner() {
    Session acting = session(proof(ADA, "totpdevice/1")).actingAs(subject(BOB));
    Device other = registered(2, BOB);

    assertRefused(other, new Caller(subject(BOB), acting));
  }

  @Test
  void letsGoWhatIsNotTheLastOne() {
    Caller caller = new Caller(subject(ADA), session());
    Device second = registered(2, ADA);

    assertAllowed(app, caller);
    assertAllowed(second, caller);
  }

  @Test
  void countsNothingThatProvesNothing() {
    Caller caller = new Caller(subject(ADA), session());
    Registration pending = Registration.pending(new DeviceId(3), ADA, "New", clock.instant());
    Device unconfirmed = ports.devices().holding(SampleDevices.totp(pending));
    ports.devices().holding(SampleDevices.codes(SampleDevices.registration(4, ADA)));

    assertRefused(app, caller);
    assertAllowed(unconfirmed, caller);
  }

  @Test
  void letsAdministratorsRemoveThoseOfOthers() {
    Device other = registered(2, BOB);

    assertAllowed(other, new Caller(subject(ADA), null));
  }
}
