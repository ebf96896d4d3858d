package dev.sluice.adapter.web;

import dev.sluice.adapter.web.html.OldAddressResolver;
import dev.sluice.adapter.web.html.PageFiles;
import dev.sluice.adapter.web.identity.CsrfInterceptor;
import dev.sluice.adapter.web.request.ReadableQueryInterceptor;
import dev.sluice.adapter.web.request.SameOriginInterceptor;
import dev.sluice.adapter.web.root.Capabilities;
import java.time.Duration;
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
  private final PageFiles files;

  WebRules(
      ReadableQueryInterceptor readableQuery,
      SameOriginInterceptor sameOrigin,
      CsrfInterceptor csrf,
      Capabilities capabilities,
      PageFiles files) {
    this.readableQuery = readableQuery;
    this.sameOrigin = sameOrigin;
    this.csrf = csrf;
    this.capabilities = capabilities;
    this.files = files;
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
        .addResourceHandler(files.root() + "**")
        .addResourceLocations("classpath:/" + PageFiles.FOLDER)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/static/**")
        .addResourceLocations("classpath:/" + PageFiles.FOLDER)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new OldAddressResolver());
    registry
        .addResourceHandler("/media/**")
        .addResourceLocations(new FileSystemResource(capabilities.mediaFolder() + "/"))
        .setCacheControl(CacheControl.noCache());
  }
}
