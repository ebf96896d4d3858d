package dev.sluice.adapter.web.resource;

import dev.sluice.application.resource.ChangeObject;
import dev.sluice.application.resource.CreateObject;
import dev.sluice.application.resource.ListObjects;
import dev.sluice.application.resource.ListUses;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.RemoveObject;
import dev.sluice.application.resource.Resources;
import dev.sluice.application.resource.ShowObject;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens the definition API for every resource that there is. */
@Configuration(proxyBeanMethods = false)
class ResourceRoutes {

  @Bean
  ResourceOperations resourceOperations(
      ListObjects list,
      ShowObject show,
      CreateObject create,
      ChangeObject change,
      RemoveObject remove,
      ListUses uses) {
    return new ResourceOperations(list, show, create, change, remove, uses);
  }

  @Bean
  SmartInitializingSingleton resourcesAreMapped(
      ResourceMappings mappings,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping dispatcher) {
    return () -> mappings.register(dispatcher);
  }

  @Bean
  ResourceMappings resourceMappings(
      Resources resources, ResourceOperations operations, RequestAuthors authors) {
    return new ResourceMappings(
        resources.all().stream()
            .map(resource -> {
              Profile<?, ?> profile = resource.profile();
              return new ResourceMappings.Route(
                  profile, new ResourceEndpoint(profile, operations, authors));
            })
            .toList());
  }
}
