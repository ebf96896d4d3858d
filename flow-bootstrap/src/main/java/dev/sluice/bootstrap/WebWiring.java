package dev.sluice.bootstrap;

import dev.sluice.adapter.web.limit.RequestLimits;
import dev.sluice.adapter.web.request.TrustedProxies;
import dev.sluice.adapter.web.root.Capabilities;
import dev.sluice.adapter.web.root.MetricsSource;
import dev.sluice.adapter.web.root.Readiness;
import dev.sluice.application.port.ImpersonationRules;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import javax.sql.DataSource;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Controllers and what they need from outside. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("dev.sluice.adapter.web")
class WebWiring {

  @Bean
  TrustedProxies trustedProxies(SluiceProperties properties) {
    return properties.proxies();
  }

  @Bean
  RequestLimits requestLimits(SluiceProperties properties) {
    return properties.limits().requests();
  }

  /** Every answer has the API's shape, also those that Tomcat gives by itself. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorReport() {
    return tomcat ->
        tomcat.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(JsonErrorReport.class.getName());
          }
        });
  }

  @Bean
  Capabilities capabilities(DataDirectory directory, ImpersonationRules impersonation) {
    return new Capabilities(directory.media(), impersonation.allowed());
  }

  @Bean
  Readiness readiness(DataSource source) {
    return new DatabaseReadiness(source);
  }

  @Bean
  MetricsSource metricsSource(PrometheusMeterRegistry registry) {
    return registry::scrape;
  }
}
