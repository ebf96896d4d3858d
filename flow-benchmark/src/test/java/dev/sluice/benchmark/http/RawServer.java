package dev.sluice.benchmark.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers requests with the very bytes that a test wants, in their order. */
final class RawServer implements AutoCloseable {

  private final ServerSocket listener;
  private final Queue<String> replies;
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();

  private RawServer(ServerSocket listener, List<String> replies) {
    this.listener = listener;
    this.replies = new ConcurrentLinkedQueue<>(replies);
  }

  static RawServer answering(String... replies) throws IOException {
    var server = new RawServer(new ServerSocket(0), List.of(replies));
    Thread.ofVirtual().start(server::serve);
    return server;
  }

  ServerAddress address() {
    return new ServerAddress("localhost", listener.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  /** The heads of the requests, in their order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void serve() {
    try {
      while (true) {
        try (Socket client = listener.accept()) {
          connections.incrementAndGet();
          serve(client);
        }
      }
    } catch (IOException closed) {
      if (!listener.isClosed()) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  /** Until the client or an answer that says so closes the connection. */
  private void serve(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    for (String head = head(in); !head.isEmpty(); head = head(in)) {
      requests.add(head);
      String reply = replies.remove();
      client.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
      if (reply.contains("Connection: close") || reply.isEmpty()) {
        return;
      }
    }
  }

  private static String head(BufferedReader in) throws IOException {
    var head = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }
}
