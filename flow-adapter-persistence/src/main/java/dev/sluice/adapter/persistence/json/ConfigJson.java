package dev.sluice.adapter.persistence.json;

import dev.sluice.application.port.Keyring;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageKinds;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;

/** Configurations of stages and policies, dispatched by the name of their kind. */
public final class ConfigJson {

  private final Json json;
  private final StageKinds stages;
  private final PolicyKinds policies;
  private final SealedSecrets secrets;

  public ConfigJson(Json json, StageKinds stages, PolicyKinds policies, Keyring keyring) {
    this.json = json;
    this.secrets = new SealedSecrets(keyring);
    this.stages = stages;
    this.policies = policies;
  }

  /** The kind of a stage's configuration. */
  public String kindOf(StageConfig config) {
    return stages.nameOf(config.getClass());
  }

  /** The kind of a policy's configuration. */
  public String kindOf(PolicyConfig config) {
    return policies.nameOf(config.getClass());
  }

  /** Writes the configuration of a stage, without its kind. */
  public JSONB write(StageConfig config) {
    return json.write(tree(config));
  }

  /** Writes the configuration of a policy, without its kind. */
  public JSONB write(PolicyConfig config) {
    return json.write(tree(config));
  }

  /** Reads the configuration of a stage. */
  public StageConfig readStage(String kind, JSONB config) {
    return readStage(kind, json.read(config, JsonNode.class));
  }

  /** Reads the configuration of a policy. */
  public PolicyConfig readPolicy(String kind, JSONB config) {
    return readPolicy(kind, json.read(config, JsonNode.class));
  }

  /** A configuration with its secrets sealed. */
  JsonNode tree(Object config) {
    return secrets.sealed(json.tree(config), config.getClass());
  }

  StageConfig readStage(String kind, JsonNode config) {
    Class<? extends StageConfig> type = stageClass(kind);
    return json.read(secrets.opened(config, type), type);
  }

  PolicyConfig readPolicy(String kind, JsonNode config) {
    Class<? extends PolicyConfig> type = policyClass(kind);
    return json.read(secrets.opened(config, type), type);
  }

  private Class<? extends StageConfig> stageClass(String kind) {
    return stages
        .find(kind)
        .orElseThrow(() -> new IllegalStateException("no kind of stage is called " + kind));
  }

  private Class<? extends PolicyConfig> policyClass(String kind) {
    return policies
        .find(kind)
        .orElseThrow(() -> new IllegalStateException("no kind of policy is called " + kind));
  }
}
