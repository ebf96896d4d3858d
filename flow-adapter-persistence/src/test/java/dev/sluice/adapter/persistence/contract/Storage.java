package dev.sluice.adapter.persistence.contract;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.ConsentRepository;
import dev.sluice.application.port.Credentials;
import dev.sluice.application.port.DeviceTypes;
import dev.sluice.application.port.Devices;
import dev.sluice.application.port.EndpointDevices;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.InvitationRepository;
import dev.sluice.application.port.KnownClients;
import dev.sluice.application.port.MailQueue;
import dev.sluice.application.port.Outbox;
import dev.sluice.application.port.Reputations;
import dev.sluice.application.port.Resends;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.definition.FlowDefinition;
import javax.sql.DataSource;

/** The ports that contracts are about, of one storage. */
record Storage(
    UnitOfWork unitOfWork,
    UserRepository users,
    Credentials credentials,
    SessionRepository sessions,
    ExecutionRepository executions,
    TokenRepository tokens,
    FlowTokenRepository flowTokens,
    Attempts attempts,
    KnownClients knownClients,
    Reputations reputations,
    InvitationRepository invitations,
    ConsentRepository consents,
    Devices devices,
    DeviceTypes deviceTypes,
    EndpointDevices endpoints,
    Outbox outbox,
    MailQueue mailQueue,
    Resends resends,
    FlowRepository flows,
    StageRepository stages,
    FlowDefinitions definitions) {

  static Storage inMemory() {
    var ports = new InMemoryPorts();
    return new Storage(
        ports.unitOfWork(),
        ports.users(),
        ports.credentials(),
        ports.sessions(),
        ports.executions(),
        ports.tokens(),
        ports.flowTokens(),
        ports.attempts(),
        ports.knownClients(),
        ports.reputations(),
        ports.invitations(),
        ports.consents(),
        ports.devices(),
        ports.deviceTypes(),
        ports.endpoints(),
        ports.outbox(),
        ports.outbox(),
        ports.resends(),
        ports.flows(),
        ports.stages(),
        ports.definitions());
  }

  static Storage on(DataSource source) {
    var ports = new JooqPorts(source);
    return new Storage(
        ports.unitOfWork(),
        ports.users(),
        ports.credentials(),
        ports.sessions(),
        ports.executions(),
        ports.tokens(),
        ports.flowTokens(),
        ports.attempts(),
        ports.knownClients(),
        ports.reputations(),
        ports.invitations(),
        ports.consents(),
        ports.devices(),
        ports.deviceTypes(),
        ports.endpoints(),
        ports.outbox(),
        ports.outbox(),
        ports.resends(),
        ports.flows(),
        ports.stages(),
        ports.definitions());
  }

  /** Makes a flow exist, with its stages. */
  FlowDefinition install(FlowDefinition definition) {
    definition.stages().forEach(stages::add);
    flows.add(definition.flow());
    return definitions.find(definition.flow().slug()).orElseThrow();
  }
}
