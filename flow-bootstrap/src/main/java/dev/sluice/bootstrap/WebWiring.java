package dev.sluice.bootstrap;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Controllers and what they need from outside. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("dev.sluice.adapter.web")
class WebWiring {}
