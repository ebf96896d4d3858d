package dev.sluice.application.stage;

import dev.sluice.application.execution.ScriptedPolicy;
import dev.sluice.application.policy.CalledPolicies;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.InMemoryMailTemplates;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.application.port.ScriptedCeremonies;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyEngine;
import dev.sluice.domain.webauthn.CounterPolicy;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The handlers of all kinds, over fakes. */
public final class Handlers {

  private Handlers() {}

  /** Every handler that there is, and the one for scripted stages. */
  public static StageHandlers all(
      InMemoryPorts ports, Brands brands, PasswordHasher hasher, DeviceCookies devices) {
    return new StageHandlers(handlers(ports, brands, hasher, devices));
  }

  static List<StageHandler<?>> handlers(
      InMemoryPorts ports, Brands brands, PasswordHasher hasher, DeviceCookies devices) {
    var passwords =
        new PasswordCheck(
            ports.attempts(), ports.credentials(), hasher, devices, new PlainKeyring());
    var captchas = new CaptchaCheck(ports.captchas());
    var templates = new InMemoryMailTemplates();
    var links =
        new MailLinks(
            templates, () -> "https://id.example.com", new FixedKeys(), UUID::randomUUID, brands);
    var ceremonies = new ScriptedCeremonies();
    var accounts = new PasskeyAccounts(ports.users(), brands, new FixedKeys());
    var types = new PasskeyTypes(ports.deviceTypes());
    var passkeys =
        new PasskeyCheck(accounts, types, ports.devices(), ceremonies, CounterPolicy.REFUSE);
    var questions = new IdentificationQuestion(brands);
    var passkeyLogin = new PasskeyLogin(passkeys, questions);
    var factors = new FactorHandlers(ports, brands, devices, passkeys, types);
    return Stream.<StageHandler<?>>concat(
            factors.all().stream(),
            Stream.of(
                new AuthenticatorWebAuthnStageHandler(accounts, types, ports.devices(), ceremonies),
                new EmailStageHandler(
                    links, ports.resends(), new Activation(ports.users()), templates),
                new LinkConfirmationStageHandler(ports.flowTokens()),
                new LinkUseStageHandler(ports.flowTokens()),
                new IdentificationStageHandler(
                    ports.users(), passwords, captchas, passkeyLogin, questions),
                new PasswordStageHandler(passwords, brands),
                new UserLoginStageHandler(ports.knownClients(), devices, ports.whereabouts()),
                new UserLogoutStageHandler(),
                prompts(ports),
                new UserWriteStageHandler(
                    ports.users(),
                    new WrittenPasswords(hasher, ports.unitOfWork()),
                    new JoinedGroups(ports.groups(), ports.groupMembers())),
                new UserDeleteStageHandler(),
                new AccountLockdownStageHandler(Office.authorize(ports), ports.users()),
                new DenyStageHandler(),
                new DummyStageHandler(),
                new RedirectStageHandler(ports.definitions()),
                new InvitationStageHandler(ports.invitations()),
                new ConsentStageHandler(ports.consents(), new FixedKeys()),
                new CaptchaStageHandler(captchas),
                new ScriptedStageHandler()))
        .toList();
  }

  /** Nobody else looks at what policies say, so that prompts have an engine of their own. */
  private static PromptStageHandler prompts(InMemoryPorts ports) {
    var engine =
        new PolicyEngine(
            PolicyBehaviors.NONE.with(
                ScriptedPolicy.class, (policy, request) -> policy.decision().apply(request)));
    return new PromptStageHandler(
        new PromptFields(ports.expressions(), html -> html.replace("<script>", "")),
        new PromptAnswers(ports.users()),
        new PromptValidation(engine),
        new CalledPolicies(ports.policies(), () -> engine));
  }
}
