package dev.sluice.adapter.integration.outbound;

import dev.sluice.application.port.UnitOfWork;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks other servers: never while a connection to the database would be held, not too many at once,
 * not for ever, and for no more than an answer can be.
 */
public final class OutboundHttp {

  private static final int LONGEST_ANSWER = 1 << 20;
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final UnitOfWork units;
  private final Semaphore free;
  private final HttpClient client;

  /**
   * @param units tells whether a connection would be held meanwhile
   * @param mostAtOnce how many may wait for others, so that who is slow keeps not everybody waiting
   */
  public OutboundHttp(UnitOfWork units, int mostAtOnce) {
    this.units = units;
    this.free = new Semaphore(mostAtOnce);
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Asks.
   *
   * @param patience how long the answer is waited for, to its last byte
   * @throws Unanswered if there was no answer
   * @throws IllegalStateException inside a transaction
   */
  public HttpResponse<String> send(HttpRequest request, Duration patience) throws Unanswered {
    if (units.isWriting()) {
      throw new IllegalStateException("asking others inside a transaction holds its connection");
    }
    if (!free.tryAcquire()) {
      throw new Unanswered("was asked too much at once");
    }
    try {
      return answer(request, patience);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Unanswered("was not waited for");
    } catch (TimeoutException _) {
      throw new Unanswered("did not answer in time");
    } catch (ExecutionException failure) {
      // not the message: secrets are part of the request
      throw new Unanswered("did not answer: " + kindOf(failure));
    } finally {
      free.release();
    }
  }

  /** The timeout of a request ends with the headers of its answer; this one with the last byte. */
  private HttpResponse<String> answer(HttpRequest request, Duration patience)
      throws InterruptedException, TimeoutException, ExecutionException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  private static String kindOf(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return (cause == null ? failure : cause).getClass().getSimpleName();
  }
}
