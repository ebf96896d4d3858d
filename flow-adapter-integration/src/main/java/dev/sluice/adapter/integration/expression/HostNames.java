package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks the name service. The JDK's own question can neither be interrupted nor be given a limit, so
 * each is asked on a thread that is left alone when it takes too long, and those threads are few.
 */
public final class HostNames {

  private static final int AT_ONCE = 16;
  private static final int KEPT = 1_000;
  private static final Duration FRESH = Duration.ofMinutes(3);

  private final InstantSource clock;
  private final Duration patience;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Map<Object, Answer> answers = new ConcurrentHashMap<>();
  private final Service service;

  /**
   * The name service itself.
   *
   * @param addresses all addresses of a name
   * @param names the name of an address, or the address as text
   */
  record Service(Addresses addresses, Function<InetAddress, String> names) {

    /** Finds the addresses of a name. */
    @FunctionalInterface
    interface Addresses {
      InetAddress[] of(String host) throws UnknownHostException;
    }
  }

  private record Answer(Object found, Instant until) {}

  /** The name service of the machine, which gets some seconds to answer. */
  public HostNames(InstantSource clock) {
    this(
        clock,
        Duration.ofSeconds(3),
        new Service(InetAddress::getAllByName, InetAddress::getCanonicalHostName));
  }

  HostNames(InstantSource clock, Duration patience, Service service) {
    this.clock = clock;
    this.patience = patience;
    this.service = service;
  }

  /**
   * The addresses of a name, none if there is no such name.
   *
   * @param version 4 or 6, anything else for both
   */
  List<String> resolve(String host, long version) throws InterruptedException {
    InetAddress[] all = (InetAddress[]) ask(host, () -> addresses(host));
    return Arrays.stream(all)
        .filter(address ->
            (version != 4 && version != 6) || (address instanceof Inet4Address) == (version == 4))
        .map(InetAddress::getHostAddress)
        .distinct()
        .toList();
  }

  /** The name of an address, else what was given. */
  String reverse(InetAddress address, String otherwise) throws InterruptedException {
    String name = (String) ask(address, () -> service.names().apply(address));
    return name.equals(address.getHostAddress()) ? otherwise : name;
  }

  private InetAddress[] addresses(String host) {
    try {
      return host.isBlank() ? new InetAddress[0] : service.addresses().of(host);
    } catch (UnknownHostException unknown) {
      return new InetAddress[0];
    }
  }

  private Object ask(Object about, Callable<Object> question) throws InterruptedException {
    Instant now = clock.instant();
    Answer known = answers.get(about);
    if (known != null && known.until.isAfter(now)) {
      return known.found;
    }
    Object found = patiently(question);
    if (answers.size() >= KEPT) {
      answers.clear();
    }
    answers.put(about, new Answer(found, now.plus(FRESH)));
    return found;
  }

  private Object patiently(Callable<Object> question) throws InterruptedException {
    if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw unavailable();
    }
    var task = new FutureTask<>(question);
    Thread.ofPlatform()
        .daemon()
        .name("name service")
        .start(() -> {
          try {
            task.run();
          } finally {
            free.release();
          }
        });
    try {
      return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException failed) {
      throw unavailable();
    }
  }

  private ExpressionFailed unavailable() {
    return new ExpressionFailed(
        Reason.UNAVAILABLE,
        "The name service did not answer within %d ms".formatted(patience.toMillis()));
  }
}
