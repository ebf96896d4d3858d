package dev.sluice.adapter.web;

import dev.sluice.adapter.web.identity.CsrfInterceptor;
import dev.sluice.adapter.web.request.ReadableQueryInterceptor;
import dev.sluice.adapter.web.request.SameOriginInterceptor;
import dev.sluice.adapter.web.root.Capabilities;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands before the controllers, and where the pages' files lie. */
@Component
final class WebRules implements WebMvcConfigurer {

  private static final String API = "/api/v3/**";
  private static final String EXECUTOR = "/api/v3/flows/executor/{slug}/";

  private final ReadableQueryInterceptor readableQuery;
  private final SameOriginInterceptor sameOrigin;
  private final CsrfInterceptor csrf;
  private final Capabilities capabilities;

  WebRules(
      ReadableQueryInterceptor readableQuery,
      SameOriginInterceptor sameOrigin,
      CsrfInterceptor csrf,
      Capabilities capabilities) {
    this.readableQuery = readableQuery;
    this.sameOrigin = sameOrigin;
    this.csrf = csrf;
    this.capabilities = capabilities;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(readableQuery);
    registry.addInterceptor(sameOrigin).addPathPatterns(API);
    registry.addInterceptor(csrf).addPathPatterns(API).excludePathPatterns(EXECUTOR);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/dev/sluice/adapter/web/page/static/")
        .setCacheControl(CacheControl.noCache());
    registry
        .addResourceHandler("/media/**")
        .addResourceLocations(new FileSystemResource(capabilities.mediaFolder() + "/"))
        .setCacheControl(CacheControl.noCache());
  }
}
