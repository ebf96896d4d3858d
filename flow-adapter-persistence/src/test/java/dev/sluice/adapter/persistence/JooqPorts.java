package dev.sluice.adapter.persistence;

import dev.sluice.adapter.persistence.attempt.JooqAttempts;
import dev.sluice.adapter.persistence.attempt.JooqKnownClients;
import dev.sluice.adapter.persistence.audit.JooqEventListing;
import dev.sluice.adapter.persistence.audit.JooqEventPublisher;
import dev.sluice.adapter.persistence.audit.JooqEventRepository;
import dev.sluice.adapter.persistence.audit.JooqForgottenPeople;
import dev.sluice.adapter.persistence.brand.JooqBrandListing;
import dev.sluice.adapter.persistence.brand.JooqBrandRepository;
import dev.sluice.adapter.persistence.brand.JooqBrands;
import dev.sluice.adapter.persistence.consent.JooqConsentListing;
import dev.sluice.adapter.persistence.consent.JooqConsentRepository;
import dev.sluice.adapter.persistence.crypto.JooqCertificateKeyPairRepository;
import dev.sluice.adapter.persistence.crypto.JooqCertificateListing;
import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.adapter.persistence.database.JooqUnitOfWork;
import dev.sluice.adapter.persistence.definition.JooqEditLocks;
import dev.sluice.adapter.persistence.definition.JooqFlowDefinitions;
import dev.sluice.adapter.persistence.definition.JooqHolders;
import dev.sluice.adapter.persistence.definition.JooqRenewal;
import dev.sluice.adapter.persistence.definition.JooqRevisions;
import dev.sluice.adapter.persistence.device.JooqDeviceListing;
import dev.sluice.adapter.persistence.device.JooqDeviceTypes;
import dev.sluice.adapter.persistence.device.JooqDevices;
import dev.sluice.adapter.persistence.device.JooqEndpointDevices;
import dev.sluice.adapter.persistence.device.JooqEndpointListing;
import dev.sluice.adapter.persistence.device.JooqUserAuthenticators;
import dev.sluice.adapter.persistence.execution.JooqExecutionRepository;
import dev.sluice.adapter.persistence.flow.JooqFlowRepository;
import dev.sluice.adapter.persistence.identity.JooqCredentials;
import dev.sluice.adapter.persistence.identity.JooqGroupListing;
import dev.sluice.adapter.persistence.identity.JooqGroupMembers;
import dev.sluice.adapter.persistence.identity.JooqGroupRepository;
import dev.sluice.adapter.persistence.identity.JooqSessionRepository;
import dev.sluice.adapter.persistence.identity.JooqUserListing;
import dev.sluice.adapter.persistence.identity.JooqUserPaths;
import dev.sluice.adapter.persistence.identity.JooqUserRepository;
import dev.sluice.adapter.persistence.invitation.JooqInvitationListing;
import dev.sluice.adapter.persistence.invitation.JooqInvitationRepository;
import dev.sluice.adapter.persistence.json.ConfigJson;
import dev.sluice.adapter.persistence.json.DefinitionJson;
import dev.sluice.adapter.persistence.json.ExecutionJson;
import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.adapter.persistence.mail.JooqOutbox;
import dev.sluice.adapter.persistence.mail.JooqResends;
import dev.sluice.adapter.persistence.policy.JooqPolicyRepository;
import dev.sluice.adapter.persistence.prompt.JooqPromptListing;
import dev.sluice.adapter.persistence.prompt.JooqPromptRepository;
import dev.sluice.adapter.persistence.rbac.JooqFarewell;
import dev.sluice.adapter.persistence.rbac.JooqGrantRepository;
import dev.sluice.adapter.persistence.rbac.JooqInitialPermissionsRepository;
import dev.sluice.adapter.persistence.rbac.JooqObjectNames;
import dev.sluice.adapter.persistence.rbac.JooqPermissionRepository;
import dev.sluice.adapter.persistence.rbac.JooqRoleRepository;
import dev.sluice.adapter.persistence.rbac.JooqUses;
import dev.sluice.adapter.persistence.reputation.JooqReputationListing;
import dev.sluice.adapter.persistence.reputation.JooqReputations;
import dev.sluice.adapter.persistence.stage.JooqStageRepository;
import dev.sluice.adapter.persistence.token.JooqFlowTokenRepository;
import dev.sluice.adapter.persistence.token.JooqTokenRepository;
import dev.sluice.application.audit.EventDrafts;
import dev.sluice.application.port.AttemptLimits;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.PlainKeyring;
import dev.sluice.application.port.ReputationLimits;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageKinds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The ports on a database, wired with each other. */
public final class JooqPorts {

  /** A context key whose values nobody may read in the database. */
  public static final ContextKey<String> SECRET = ContextKey.secret("test/secret", String.class);

  /** Events are kept for a year, unless the person they are about goes. */
  public static final EventRules EVENT_RULES = new EventRules(Duration.ofDays(365), true);

  private final Json json = new Json();
  private final Keyring keyring = new PlainKeyring();
  private final StageKinds kinds = StageKinds.builtIn();
  private final ConfigJson configs = new ConfigJson(json, kinds, PolicyKinds.builtIn(), keyring);
  private final DefinitionJson definitionJson = new DefinitionJson(json, configs);
  private final ExecutionJson executionJson =
      new ExecutionJson(json, kinds, configs, keyring, List.of(SECRET));
  private final JooqDatabase database;
  private final JooqUnitOfWork unitOfWork;
  private final JooqRevisions revisions;
  private final JooqHolders holders;
  private final JooqFarewell farewell;
  private final JooqFlowDefinitions definitions;

  public JooqPorts(DataSource source) {
    this(source, InstantSource.system());
  }

  public JooqPorts(DataSource source, InstantSource clock) {
    this.database = new JooqDatabase(source);
    this.unitOfWork = new JooqUnitOfWork(database);
    var renewal = new JooqRenewal(configs, definitionJson, clock);
    this.revisions = new JooqRevisions(database, unitOfWork, renewal);
    this.holders = new JooqHolders(configs);
    this.farewell = new JooqFarewell(database, configs);
    this.definitions = new JooqFlowDefinitions(database, definitionJson);
  }

  public Json json() {
    return json;
  }

  public JooqDatabase database() {
    return database;
  }

  public JooqUnitOfWork unitOfWork() {
    return unitOfWork;
  }

  public JooqFlowDefinitions definitions() {
    return definitions;
  }

  public JooqExecutionRepository executions() {
    return new JooqExecutionRepository(database, json, executionJson, definitions);
  }

  public JooqSessionRepository sessions() {
    return new JooqSessionRepository(database, json);
  }

  public JooqUserRepository users() {
    return new JooqUserRepository(
        database, json, farewell, new JooqForgottenPeople(events(), EVENT_RULES));
  }

  public JooqEventRepository events() {
    return new JooqEventRepository(database, json);
  }

  public JooqEventListing eventListing() {
    return new JooqEventListing(database, json);
  }

  public JooqEventPublisher eventPublisher() {
    return new JooqEventPublisher(
        new EventDrafts(UUID::randomUUID, EVENT_RULES, Whereabouts.NONE), events());
  }

  public JooqGroupRepository groups() {
    return new JooqGroupRepository(database, json, revisions, holders, farewell);
  }

  public JooqUserListing userListing() {
    return new JooqUserListing(database, json);
  }

  public JooqGroupListing groupListing() {
    return new JooqGroupListing(database, json);
  }

  public JooqGroupMembers groupMembers() {
    return new JooqGroupMembers(database);
  }

  public JooqUserPaths userPaths() {
    return new JooqUserPaths(database);
  }

  public JooqCredentials credentials() {
    return new JooqCredentials(database);
  }

  public JooqTokenRepository tokens() {
    return new JooqTokenRepository(database, keyring);
  }

  public JooqFlowTokenRepository flowTokens() {
    return new JooqFlowTokenRepository(database, executionJson, definitions);
  }

  public JooqAttempts attempts() {
    return new JooqAttempts(database, keyring, AttemptLimits.DEFAULT);
  }

  public JooqInvitationRepository invitations() {
    return new JooqInvitationRepository(database, json);
  }

  public JooqInvitationListing invitationListing() {
    return new JooqInvitationListing(database, json);
  }

  public JooqConsentRepository consents() {
    return new JooqConsentRepository(database);
  }

  public JooqConsentListing consentListing() {
    return new JooqConsentListing(database, json);
  }

  public JooqDevices devices() {
    return new JooqDevices(database, json, keyring);
  }

  public JooqDeviceTypes deviceTypes() {
    return new JooqDeviceTypes(database);
  }

  public JooqDeviceListing deviceListing() {
    return new JooqDeviceListing(database, json, keyring);
  }

  public JooqEndpointDevices endpoints() {
    return new JooqEndpointDevices(database);
  }

  public JooqEndpointListing endpointListing() {
    return new JooqEndpointListing(database);
  }

  public JooqUserAuthenticators userAuthenticators() {
    return new JooqUserAuthenticators(database);
  }

  public JooqReputations reputations() {
    return new JooqReputations(database, json, keyring, UUID::randomUUID, ReputationLimits.DEFAULT);
  }

  public JooqReputationListing reputationListing() {
    return new JooqReputationListing(database, json);
  }

  public JooqOutbox outbox() {
    return new JooqOutbox(database, json, keyring);
  }

  public JooqResends resends() {
    return new JooqResends(database);
  }

  public JooqKnownClients knownClients() {
    return new JooqKnownClients(database);
  }

  public JooqCertificateKeyPairRepository certificateKeyPairs() {
    return new JooqCertificateKeyPairRepository(database, keyring);
  }

  public JooqCertificateListing certificateListing() {
    return new JooqCertificateListing(database);
  }

  public JooqFlowRepository flows() {
    return new JooqFlowRepository(database, revisions, holders, farewell);
  }

  public JooqStageRepository stages() {
    return new JooqStageRepository(database, revisions, configs, holders, farewell);
  }

  public JooqPolicyRepository policies() {
    return new JooqPolicyRepository(database, revisions, configs, holders, farewell);
  }

  public JooqPromptRepository prompts() {
    return new JooqPromptRepository(database, revisions, holders, farewell);
  }

  public JooqPromptListing promptListing() {
    return new JooqPromptListing(database, configs);
  }

  public JooqPermissionRepository permissions() {
    return new JooqPermissionRepository(database);
  }

  public JooqRoleRepository roles() {
    return new JooqRoleRepository(database);
  }

  public JooqGrantRepository grants() {
    return new JooqGrantRepository(database);
  }

  public JooqInitialPermissionsRepository initialPermissions() {
    return new JooqInitialPermissionsRepository(database);
  }

  public JooqObjectNames objects() {
    return new JooqObjectNames(database, kinds, PolicyKinds.builtIn());
  }

  public JooqUses uses() {
    return new JooqUses(database, configs);
  }

  public JooqEditLocks editLocks() {
    return new JooqEditLocks(database, revisions);
  }

  public JooqBrands brands() {
    return new JooqBrands(database, unitOfWork, json, InstantSource.system());
  }

  public JooqBrandRepository brandDefinitions() {
    return new JooqBrandRepository(database, unitOfWork, brands(), json);
  }

  public JooqBrandListing brandListing() {
    return new JooqBrandListing(database, json);
  }
}
