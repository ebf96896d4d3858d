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
  private final SealedConfig secrets;

  /**
   * @param keyring seals what is secret
   */
  public ConfigJson(Json json, StageKinds stages, PolicyKinds policies, Keyring keyring) {
    this.json = json;
    this.stages = stages;
    this.policies = policies;
    this.secrets = new SealedConfig(keyring);
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
    return json.write(config);
  }

  /** Reads the configuration of a stage. */
  public StageConfig readStage(String kind, JSONB config) {
    Class<? extends StageConfig> type = stageClass(kind);
    return SealedConfig.isOpen(type)
        ? json.read(config, type)
        : readStage(kind, json.read(config, JsonNode.class));
  }

  /** Reads the configuration of a policy. */
  public PolicyConfig readPolicy(String kind, JSONB config) {
    return json.read(config, policyClass(kind));
  }

  StageConfig readStage(String kind, JsonNode config) {
    Class<? extends StageConfig> type = stageClass(kind);
    return json.read(secrets.opened(type, config), type);
  }

  JsonNode tree(StageConfig config) {
    return secrets.sealed(config.getClass(), json.tree(config));
  }

  JsonNode tree(PolicyConfig config) {
    return json.tree(config);
  }

  PolicyConfig readPolicy(String kind, JsonNode config) {
    return json.read(config, policyClass(kind));
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
