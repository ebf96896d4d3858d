package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.application.port.DuoGateway;
import dev.sluice.application.port.DuoGateway.Account;
import dev.sluice.application.port.DuoGateway.Push;
import dev.sluice.application.port.StageRepository;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.DuoDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorDuoStage;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks people on their phones, by Duo. Whose device is named does not show to others. */
final class DuoValidation {

  private static final Problem INVALID = Problem.invalid("duo", "Choose a device of yours.");
  private static final Problem DENIED =
      new Problem("duo", "denied", "Duo did not confirm that it is you.");

  private final Devices devices;
  private final StageRepository stages;
  private final DuoGateway duo;
  private final MessageLimit limit;

  DuoValidation(Devices devices, StageRepository stages, DuoGateway duo, MessageLimit limit) {
    this.devices = devices;
    this.stages = stages;
    this.duo = duo;
    this.limit = limit;
  }

  Validation check(int device, StageVisit visit) {
    Optional<DuoDevice> named = find(device, visit);
    Optional<Account> account = named.flatMap(this::findAccount);
    if (named.isEmpty() || account.isEmpty()) {
      return Validation.Unproven.failed(INVALID, "the device was not offered", visit);
    }
    return limit
        .findProblem(visit.subject(), visit)
        .<Validation>map(problem ->
            new Validation.Unproven(
                new Problem("duo", problem.code(), problem.message()), Learned.NOTHING))
        .orElseGet(() -> push(named.get(), account.get(), visit));
  }

  private Optional<DuoDevice> find(int device, StageVisit visit) {
    UserId user = visit.subject().id();
    boolean offered =
        OfferedDevice.in(visit).stream().anyMatch(one -> one.type() == DeviceClass.DUO);
    if (user == null || !offered || device <= 0) {
      return Optional.empty();
    }
    return devices
        .find(new DeviceId(device))
        .filter(DuoDevice.class::isInstance)
        .map(DuoDevice.class::cast)
        .filter(found -> found.confirmed() && found.user().equals(user));
  }

  private Optional<Account> findAccount(DuoDevice device) {
    return stages
        .find(device.stage())
        .map(Stage::config)
        .filter(AuthenticatorDuoStage.class::isInstance)
        .map(AuthenticatorDuoStage.class::cast)
        .map(DuoAccounts::ofAuth);
  }

  private Validation push(DuoDevice device, Account account, StageVisit visit) {
    var push =
        new Push(
            device.duoUser(), visit.subject().username(), visit.visitor().address(), facts(visit));
    try {
      return duo.allows(account, push)
          ? used(device, visit)
          : Validation.Unproven.failed(DENIED, "Duo was told that it is not them", visit);
    } catch (DuoGateway.Failed failure) {
      String reason = String.valueOf(failure.getMessage());
      return new Validation.Unproven(
          DENIED, Delivery.Unsent.because(reason, visit.subject(), visit).learned());
    }
  }

  private static Map<String, String> facts(StageVisit visit) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("Domain", visit.visitor().host());
    Value.Fields application =
        visit.context().find(ContextKeys.APPLICATION).orElse(Value.Fields.NONE);
    if (application.fields().get("name") instanceof Value.Text(String name)) {
      facts.put("Application", name);
    }
    return facts;
  }

  /** It may have been removed while its owner was asked. */
  private Validation used(DuoDevice asked, StageVisit visit) {
    return devices.hold(asked.user()).stream()
        .filter(device -> device.id().equals(asked.id()))
        .findFirst()
        .<Validation>map(device -> {
          devices.update(device.usedAt(visit.now()));
          return new Validation.Proven(device, visit.subject(), false);
        })
        .orElseGet(() -> Validation.Unproven.failed(INVALID, "the device is gone", visit));
  }
}
