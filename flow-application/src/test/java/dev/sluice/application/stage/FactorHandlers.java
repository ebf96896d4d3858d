package dev.sluice.application.stage;

import dev.sluice.application.port.Brands;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.InMemoryMailTemplates;
import dev.sluice.application.port.InMemoryPorts;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The handlers of second factors, over fakes.
 *
 * @param ports storage and what others do
 */
record FactorHandlers(
    InMemoryPorts ports,
    Brands brands,
    DeviceCookies cookies,
    PasskeyCheck passkeys,
    PasskeyTypes types) {

  List<StageHandler<?>> all() {
    var setup = new DeviceSetup(ports.devices());
    var random = new RandomCodes(RandomGenerator.getDefault());
    var limit = new MessageLimit(ports.attempts(), cookies, new FixedKeys());
    var phones = new PhoneCodes(ports.sms(), random, ports.unitOfWork());
    var mails =
        new MailCodes(
            new InMemoryMailTemplates(),
            new MailTexts(brands),
            ports.outbox(),
            random,
            UUID::randomUUID);
    return List.of(
        new AuthenticatorTotpStageHandler(setup, random, brands),
        new AuthenticatorStaticStageHandler(setup, random),
        new AuthenticatorSmsStageHandler(setup, phones, limit),
        new AuthenticatorEmailStageHandler(setup, mails, limit),
        new AuthenticatorDuoStageHandler(setup, ports.duo(), ports.unitOfWork()),
        validate(limit, phones, mails));
  }

  private AuthenticatorValidateStageHandler validate(
      MessageLimit limit, PhoneCodes phones, MailCodes mails) {
    var challenges = new DeviceChallenges(ports.devices(), passkeys);
    var delivery = new CodeDelivery(ports.devices(), ports.stages(), phones, mails);
    return new AuthenticatorValidateStageHandler(
        challenges,
        new Validations(
            new CodeValidation(ports.devices()),
            new PasskeyValidation(passkeys),
            new DuoValidation(ports.devices(), ports.stages(), ports.duo(), limit)),
        new DeviceChoice(challenges, delivery, limit),
        cookies,
        types);
  }
}
