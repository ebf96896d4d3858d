package dev.sluice.application.execution;

import dev.sluice.application.definition.VisibleFlows;
import dev.sluice.application.identity.BoundSessions;
import dev.sluice.application.port.CountingHasher;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.FixedKeys;
import dev.sluice.application.port.InMemoryBrands;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.stage.DeviceCookies;
import dev.sluice.application.stage.Handlers;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.PolicyBehaviors;
import dev.sluice.domain.policy.PolicyEngine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real use cases over storage in memory. */
public final class Engine {

  private final InMemoryPorts ports;
  private final InMemoryBrands brands = new InMemoryBrands();
  private final MutableClock clock = new MutableClock();
  private final FixedIds ids = new FixedIds();
  private final FixedKeys keys = new FixedKeys();
  private final PlainKeyring keyring = new PlainKeyring();
  private final DeviceCookies devices = new DeviceCookies(keyring);
  private final CountingHasher hasher;
  private final FlowRunner runner;
  private final RunSaver saver;
  private final StartFlow startFlow;
  private final AnswerStage answerStage;

  /** An engine that knows these flows. */
  public Engine(FlowDefinition... flows) {
    ports = new InMemoryPorts(flows);
    hasher = new CountingHasher(ports.unitOfWork());
    runner =
        new FlowRunner(
            Handlers.all(ports, brands, hasher, devices).behaviors(), new PolicyEngine(policies()));
    var deeds = new Deeds(ports.reputations(), ports.whereabouts());
    var records =
        new Records(
            ports.events(),
            new AccountEffects(ports.credentials(), ports.users(), ports.policies(), lockdowns()),
            deeds,
            new Admissions(ports.invitations()),
            ports.unitOfWork());
    var links = new MailedLinks(ports.flowTokens(), ports.outbox());
    saver = new RunSaver(ports.executions(), sessionEffects(), records, links, ids);
    var keeper = new RunKeeper(new HandOvers(ports.definitions(), runner, ids), saver);
    var openings = new Openings(ports.executions(), boundSessions(), clock);
    startFlow = startFlow(openings, keeper);
    var submissions = new Submissions(keyring);
    answerStage =
        new AnswerStageService(
            openings,
            submissions,
            new Unasked(openings, submissions, startFlow),
            new Applied(runner, keeper, ports.unitOfWork()));
  }

  private static PolicyBehaviors policies() {
    return PolicyBehaviors.NONE
        .with(ScriptedPolicy.class, (policy, request) -> policy.decision().apply(request))
        .with(EndlessPolicy.class, EndlessPolicy::evaluate);
  }

  private Lockdowns lockdowns() {
    return new Lockdowns(ports.users(), ports.sessions(), ports.tokens(), ports.flowTokens());
  }

  private SessionEffects sessionEffects() {
    var arrivals = new Arrivals(ports.users(), ports.knownClients());
    return new SessionEffects(ports.sessions(), ports.executions(), arrivals, keys, devices);
  }

  private StartFlow startFlow(Openings openings, RunKeeper keeper) {
    var work = ports.unitOfWork();
    return new StartFlowService(
        openings,
        new RunStarter(ports.definitions(), runner, keeper, work, ids),
        new Continuation(ports.executions(), ports.sessions(), runner, keeper, work),
        new Links(ports.flowTokens(), runner, keeper, work, ids),
        new LostRuns(boundSessions(), ports.executions(), ids, clock));
  }

  /** A browser that was never here. */
  public Browser browser() {
    return new Browser(this, "192.0.2.1");
  }

  /** Somebody who can log in with a password. */
  public UserId addUser(String username, @Nullable String password) {
    return ports
        .users()
        .add(
            new NewUser(username, "", username + "@example.com", true),
            password == null ? null : "hashed:" + password,
            List.of(),
            clock.instant());
  }

  /** Somebody as stages see them. */
  public Subject subject(UserId id) {
    return ports.users().find(id).orElseThrow().asSubject();
  }

  /** Lets time pass. */
  public void advance(Duration passed) {
    clock.advance(passed);
  }

  /** The fakes of storage. */
  public InMemoryPorts ports() {
    return ports;
  }

  /** Sessions, as far as they may be used from where they are used. */
  public BoundSessions boundSessions() {
    return new BoundSessions(
        ports.sessions(), ports.whereabouts(), ports.events(), ports.unitOfWork());
  }

  /** The brands. */
  public InMemoryBrands brands() {
    return brands;
  }

  /** The clock. */
  public MutableClock clock() {
    return clock;
  }

  /** The hasher. */
  public CountingHasher hasher() {
    return hasher;
  }

  StartFlow startFlow() {
    return startFlow;
  }

  AnswerStage answerStage() {
    return answerStage;
  }

  CancelExecution cancelExecution() {
    return new CancelExecutionService(ports.sessions(), ports.executions(), clock);
  }

  /** What plans flows for callers. */
  public PlannedRuns plannedRuns() {
    return new PlannedRuns(runner, saver, ids);
  }

  PrepareFlow prepareFlow() {
    return new PrepareFlowService(
        new VisibleFlows(new Everything(), ports.definitions()), preparation());
  }

  ConfigureStage configureStage() {
    return new ConfigureStageService(
        ports.stages(), ports.flows(), ports.definitions(), preparation());
  }

  private Preparation preparation() {
    return new Preparation(plannedRuns(), clock);
  }

  ChooseFlow chooseFlow() {
    return new ChooseFlowService(brands, ports.definitions(), boundSessions(), runner, clock);
  }

  DescribeFlow describeFlow() {
    return new DescribeFlowService(ports.definitions());
  }
}
