package dev.sluice.application.port;

import dev.sluice.domain.definition.FlowDefinition;

/** The fakes of storage, wired with each other. */
public final class InMemoryPorts {

  private final ImmediateUnitOfWork unitOfWork = new ImmediateUnitOfWork();
  private final InMemoryUsers users = new InMemoryUsers(unitOfWork);
  private final InMemoryRbac rbac = new InMemoryRbac(unitOfWork, users);
  private final InMemoryTokens tokens = new InMemoryTokens(unitOfWork, users);
  private final InMemorySessions sessions = new InMemorySessions(unitOfWork, users);
  private final InMemoryKnownClients knownClients = new InMemoryKnownClients(unitOfWork);
  private final InMemoryAttempts attempts = new InMemoryAttempts(knownClients, users);
  private final InMemoryReputations reputations = new InMemoryReputations(unitOfWork);
  private final InMemoryFlowTokens flowTokens = new InMemoryFlowTokens(unitOfWork, users);
  private final InMemoryInvitations invitations = new InMemoryInvitations(unitOfWork, users);
  private final InMemoryConsents consents = new InMemoryConsents(unitOfWork);
  private final InMemoryDevices devices = new InMemoryDevices(unitOfWork);
  private final InMemoryDeviceTypes deviceTypes = new InMemoryDeviceTypes(unitOfWork);
  private final InMemoryEndpointDevices endpoints = new InMemoryEndpointDevices(unitOfWork);
  private final ScriptedCaptchas captchas = new ScriptedCaptchas();
  private final ScriptedSms sms = new ScriptedSms(unitOfWork);
  private final ScriptedDuo duo = new ScriptedDuo(unitOfWork);
  private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork);
  private final InMemoryResends resends = new InMemoryResends(unitOfWork);
  private final KnownExpressions expressions = new KnownExpressions();
  private final FixedWhereabouts whereabouts = new FixedWhereabouts();
  private final RecordedEvents events = new RecordedEvents(unitOfWork);
  private final InMemoryFlowDefinitions definitions;
  private final InMemoryExecutions executions;
  private final InMemoryDefinitionTables tables;

  /** Storage that holds these flows and nothing else. */
  public InMemoryPorts(FlowDefinition... flows) {
    this.definitions = InMemoryFlowDefinitions.of(flows);
    this.executions = new InMemoryExecutions(unitOfWork, sessions, users, definitions);
    this.tables = new InMemoryDefinitionTables(unitOfWork, definitions);
  }

  public ImmediateUnitOfWork unitOfWork() {
    return unitOfWork;
  }

  public InMemoryUsers users() {
    return users;
  }

  public InMemoryGroups groups() {
    return new InMemoryGroups(users, rbac.grants());
  }

  public InMemoryGroupMembers groupMembers() {
    return new InMemoryGroupMembers(users);
  }

  public InMemoryUserPaths userPaths() {
    return new InMemoryUserPaths(users);
  }

  public InMemoryRbac rbac() {
    return rbac;
  }

  public InMemoryTokens tokens() {
    return tokens;
  }

  public InMemoryCredentials credentials() {
    return new InMemoryCredentials(users, tokens);
  }

  public InMemorySessions sessions() {
    return sessions;
  }

  public InMemoryKnownClients knownClients() {
    return knownClients;
  }

  public InMemoryAttempts attempts() {
    return attempts;
  }

  public InMemoryReputations reputations() {
    return reputations;
  }

  public InMemoryFlowTokens flowTokens() {
    return flowTokens;
  }

  public InMemoryInvitations invitations() {
    return invitations;
  }

  public InMemoryConsents consents() {
    return consents;
  }

  public InMemoryDevices devices() {
    return devices;
  }

  public InMemoryDeviceTypes deviceTypes() {
    return deviceTypes;
  }

  public InMemoryEndpointDevices endpoints() {
    return endpoints;
  }

  public ScriptedCaptchas captchas() {
    return captchas;
  }

  public ScriptedSms sms() {
    return sms;
  }

  public ScriptedDuo duo() {
    return duo;
  }

  public InMemoryOutbox outbox() {
    return outbox;
  }

  public InMemoryResends resends() {
    return resends;
  }

  public KnownExpressions expressions() {
    return expressions;
  }

  public FixedWhereabouts whereabouts() {
    return whereabouts;
  }

  public RecordedEvents events() {
    return events;
  }

  public InMemoryFlowDefinitions definitions() {
    return definitions;
  }

  public InMemoryExecutions executions() {
    return executions;
  }

  public InMemoryFlows flows() {
    return new InMemoryFlows(tables, executions, flowTokens, rbac.grants());
  }

  public InMemoryStages stages() {
    return new InMemoryStages(tables, rbac.grants());
  }

  public InMemoryPrompts prompts() {
    return new InMemoryPrompts(tables, rbac.grants());
  }

  public InMemoryPolicies policies() {
    return new InMemoryPolicies(tables, rbac.grants());
  }
}
