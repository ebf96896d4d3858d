package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.InMemoryUsers;
import dev.sluice.application.port.UserRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Users who count how often somebody asks for them. */
final class CountedUsers {

  private final AtomicInteger lookups = new AtomicInteger();
  private final InMemoryUsers users = Worlds.users();

  int lookups() {
    return lookups.get();
  }

  UserRepository repository() {
    return (UserRepository)
        Proxy.newProxyInstance(
            UserRepository.class.getClassLoader(),
            new Class<?>[] {UserRepository.class},
            (_, method, arguments) -> {
              lookups.incrementAndGet();
              try {
                return method.invoke(users, arguments);
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }
}
