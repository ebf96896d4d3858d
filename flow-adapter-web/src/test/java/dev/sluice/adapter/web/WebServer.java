package dev.sluice.adapter.web;

import dev.sluice.adapter.web.limit.RequestLimits;
import dev.sluice.adapter.web.mail.DevelopmentMailbox;
import dev.sluice.adapter.web.request.EdgeFilter;
import dev.sluice.adapter.web.request.TrustedProxies;
import dev.sluice.adapter.web.root.Capabilities;
import dev.sluice.adapter.web.root.MetricsSource;
import dev.sluice.adapter.web.root.Readiness;
import dev.sluice.application.account.ChangeGroupMembers;
import dev.sluice.application.account.CreateRecoveryLink;
import dev.sluice.application.account.CreateServiceAccount;
import dev.sluice.application.account.EndImpersonation;
import dev.sluice.application.account.EndSessionsOfUsers;
import dev.sluice.application.account.Impersonate;
import dev.sluice.application.account.ListUserPaths;
import dev.sluice.application.account.SetPassword;
import dev.sluice.application.audit.ReportFailure;
import dev.sluice.application.brand.DescribeBrand;
import dev.sluice.application.definition.ListUserSettings;
import dev.sluice.application.execution.AnswerStage;
import dev.sluice.application.execution.CancelExecution;
import dev.sluice.application.execution.ChooseFlow;
import dev.sluice.application.execution.ConfigureStage;
import dev.sluice.application.execution.DescribeFlow;
import dev.sluice.application.execution.PrepareFlow;
import dev.sluice.application.execution.StartFlow;
import dev.sluice.application.identity.DescribeCaller;
import dev.sluice.application.identity.IdentifyCaller;
import dev.sluice.application.identity.ListSessions;
import dev.sluice.application.resource.Resources;
import dev.sluice.application.token.SetTokenKey;
import dev.sluice.application.token.ViewTokenKey;
import dev.sluice.domain.stage.kind.StageKinds;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole adapter as the wiring finds it, without a network, over use cases of the test's. */
public final class WebServer {

  private static final JsonMapper JSON = new JsonMapper();

  private final MockMvc mvc;

  public WebServer(UseCases useCases) {
    this(useCases, TrustedProxies.NONE);
  }

  public WebServer(UseCases useCases, TrustedProxies proxies) {
    var context = new AnnotationConfigWebApplicationContext();
    context.setServletContext(new MockServletContext());
    context.register(Mvc.class);
    context.addBeanFactoryPostProcessor(beans -> {
      add(beans, TrustedProxies.class, proxies);
      add(beans, RequestLimits.class, new RequestLimits(0, 1));
      add(beans, Capabilities.class, new Capabilities(Path.of("no such folder"), true));
      add(beans, DevelopmentMailbox.class, new DevelopmentMailbox(false));
      add(beans, Readiness.class, () -> useCases.ready);
      add(beans, MetricsSource.class, () -> "up 1\n");
      addUseCases(beans, useCases);
      add(beans, Resources.class, new Resources(List.of()));
      add(beans, StageKinds.class, StageKinds.builtIn());
      UnexpectedCalls.addTo(beans);
    });
    context.scan("dev.sluice.adapter.web");
    context.refresh();
    mvc =
        MockMvcBuilders.webAppContextSetup(context)
            .addFilters(context.getBean(EdgeFilter.class))
            .build();
  }

  private static void addUseCases(ConfigurableListableBeanFactory beans, UseCases useCases) {
    add(beans, StartFlow.class, command -> useCases.startFlow.start(command));
    add(beans, DescribeFlow.class, slug -> useCases.describeFlow.describe(slug));
    add(beans, AnswerStage.class, command -> useCases.answerStage.answer(command));
    add(beans, CancelExecution.class, command -> useCases.cancelExecution.cancel(command));
    add(beans, PrepareFlow.class, command -> useCases.prepareFlow.prepare(command));
    add(beans, ChooseFlow.class, command -> useCases.chooseFlow.choose(command));
    add(beans, IdentifyCaller.class, command -> useCases.identifyCaller.identify(command));
    add(
        beans,
        DescribeCaller.class,
        (caller, client) -> useCases.describeCaller.describe(caller, client));
    add(beans, ListSessions.class, caller -> useCases.listSessions.list(caller));
    add(beans, ListUserSettings.class, caller -> useCases.listUserSettings.list(caller));
    add(
        beans,
        ConfigureStage.class,
        (stage, caller, client) -> useCases.configureStage.prepare(stage, caller, client));
    add(beans, DescribeBrand.class, host -> useCases.describeBrand.describe(host));
    add(beans, ReportFailure.class, (failure, client) -> useCases.failures.add(failure));
    addActions(beans, useCases);
  }

  private static void addActions(ConfigurableListableBeanFactory beans, UseCases useCases) {
    add(beans, SetPassword.class, useCases.setPassword);
    add(beans, ChangeGroupMembers.class, useCases.changeGroupMembers);
    add(
        beans,
        CreateRecoveryLink.class,
        (caller, user, sent, client) ->
            useCases.createRecoveryLink.create(caller, user, sent, client));
    add(
        beans,
        Impersonate.class,
        (caller, user, sent, client) ->
            useCases.impersonate.impersonate(caller, user, sent, client));
    add(
        beans,
        EndImpersonation.class,
        (caller, client) -> useCases.endImpersonation.end(caller, client));
    add(beans, ListUserPaths.class, (caller, query) -> useCases.listUserPaths.list(caller, query));
    add(
        beans,
        CreateServiceAccount.class,
        (caller, sent, client) -> useCases.createServiceAccount.create(caller, sent, client));
    add(
        beans,
        ViewTokenKey.class,
        (caller, identifier, client) -> useCases.viewTokenKey.view(caller, identifier, client));
    add(
        beans,
        SetTokenKey.class,
        (caller, identifier, sent, client) ->
            useCases.setTokenKey.set(caller, identifier, sent, client));
    add(
        beans,
        EndSessionsOfUsers.class,
        (caller, users) -> useCases.endSessionsOfUsers.end(caller, users));
  }

  private static <T> void add(ConfigurableListableBeanFactory beans, Class<T> type, T bean) {
    beans.registerSingleton(type.getName(), type.cast(bean));
  }

  public MockHttpServletResponse send(RequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  public static JsonNode json(MockHttpServletResponse response) throws Exception {
    return json(response.getContentAsString());
  }

  public static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  @EnableWebMvc
  static class Mvc {}
}
