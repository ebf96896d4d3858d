package dev.sluice.bootstrap.journey;

import dev.sluice.adapter.integration.duo.HttpDuoGateway;
import dev.sluice.adapter.integration.outbound.OutboundHttp;
import dev.sluice.application.port.DuoGateway;
import dev.sluice.application.port.UnitOfWork;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.context.support.GenericApplicationContext;

/** Duo without TLS, so that tests can stand in for it. */
final class PlainDuo {

  private static final int AT_ONCE = 8;

  private PlainDuo() {}

  static void joins(GenericApplicationContext context) {
    context.registerBean(
        "plainDuo",
        DuoGateway.class,
        () -> of(context.getBean(UnitOfWork.class)),
        definition -> definition.setPrimary(true));
  }

  private static DuoGateway of(UnitOfWork work) {
    return new HttpDuoGateway(
        new OutboundHttp(work, AT_ONCE),
        host -> URI.create("http://" + host),
        InstantSource.system());
  }
}
