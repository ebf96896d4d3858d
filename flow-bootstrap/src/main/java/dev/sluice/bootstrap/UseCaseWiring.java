package dev.sluice.bootstrap;

import dev.sluice.application.UseCase;
import dev.sluice.application.policy.PolicyEvaluator;
import dev.sluice.application.policy.PolicyEvaluators;
import dev.sluice.application.port.AttemptCounts;
import dev.sluice.application.port.Attempts;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.ImpersonationRules;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.ProofAge;
import dev.sluice.application.port.TokenLifetime;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.application.stage.CountedAttempts;
import dev.sluice.application.stage.DeviceCookies;
import dev.sluice.application.stage.StageHandler;
import dev.sluice.application.stage.StageHandlers;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.policy.PolicyEngine;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Use cases, handlers and evaluators, which are found, and the domain's machinery. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "dev.sluice.application",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    // by their names, which the architecture tests hold: reading a class takes a start long
    resourcePattern = "**/{name:.*(?:Service|Handler|Evaluator|Resources)}.class",
    useDefaultFilters = false,
    includeFilters = {
      @Filter(UseCase.class),
      @Filter(
          type = FilterType.ASSIGNABLE_TYPE,
          classes = {StageHandler.class, PolicyEvaluator.class, ResourceFamily.class})
    })
class UseCaseWiring {

  @Bean
  static Collaborators collaborators() {
    return new Collaborators();
  }

  @Bean
  static UnitOfWorkProxies unitOfWorkProxies(ObjectProvider<UnitOfWork> work) {
    return new UnitOfWorkProxies(work);
  }

  @Bean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  ImpersonationRules impersonationRules(SluiceProperties properties) {
    return new ImpersonationRules(
        properties.impersonation(), properties.impersonationRequireReason());
  }

  @Bean
  AttemptCounts attemptCounts(Attempts attempts, Keyring keyring) {
    return new CountedAttempts(attempts, new DeviceCookies(keyring));
  }

  @Bean
  EventRules eventRules(SluiceProperties properties) {
    return properties.events().rules();
  }

  @Bean
  TokenLifetime tokenLifetime(SluiceProperties properties) {
    return properties.tokens().lifetime();
  }

  @Bean
  ProofAge proofAge(SluiceProperties properties) {
    return properties.devices().age();
  }

  @Bean
  PolicyEvaluators policyEvaluators(List<PolicyEvaluator<?>> evaluators, UnitOfWork work) {
    return new PolicyEvaluators(evaluators, work);
  }

  @Bean
  PolicyEngine policyEngine(PolicyEvaluators evaluators) {
    return new PolicyEngine(evaluators.behaviors());
  }

  /** For policies that call others: the engine is made of them. */
  @Bean
  Supplier<PolicyEngine> laterPolicyEngine(ObjectProvider<PolicyEngine> engine) {
    return engine::getObject;
  }

  @Bean
  StageHandlers stageHandlers(List<StageHandler<?>> handlers) {
    return new StageHandlers(handlers);
  }

  @Bean
  FlowRunner flowRunner(StageHandlers handlers, PolicyEngine engine) {
    return new FlowRunner(handlers.behaviors(), engine);
  }
}
