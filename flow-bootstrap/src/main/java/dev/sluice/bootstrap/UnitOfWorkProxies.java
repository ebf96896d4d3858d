package dev.sluice.bootstrap;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.UnitOfWork;
import java.lang.reflect.UndeclaredThrowableException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Surrounds every call of an in-port with a unit of work, where its use case does not decline. */
final class UnitOfWorkProxies implements BeanPostProcessor {

  private final ObjectProvider<UnitOfWork> work;

  UnitOfWorkProxies(ObjectProvider<UnitOfWork> work) {
    this.work = work;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    UseCase useCase = bean.getClass().getAnnotation(UseCase.class);
    if (useCase == null || !useCase.unitOfWork()) {
      return bean;
    }
    var proxies = new ProxyFactory(bean.getClass().getInterfaces());
    proxies.setTarget(bean);
    proxies.addAdvice((MethodInterceptor) this::perform);
    return proxies.getProxy(bean.getClass().getClassLoader());
  }

  private @Nullable Object perform(MethodInvocation call) {
    return work.getObject().perform(() -> proceed(call));
  }

  private static @Nullable Object proceed(MethodInvocation call) {
    try {
      return call.proceed();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new UndeclaredThrowableException(e);
    }
  }
}
