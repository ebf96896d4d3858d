package dev.sluice.benchmark.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * A connection that stays open from one request to the next, as a browser's does. It opens itself
 * when it is needed, and anew after the server or an error has closed it.
 */
public final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;

  private final ServerAddress server;
  private @Nullable Opened opened;

  public HttpConnection(ServerAddress server) {
    this.server = server;
  }

  private record Opened(Socket socket, ReplyReader replies) {}

  /** Sends a request and waits for its reply. */
  public Reply send(Request request) throws IOException {
    try {
      Opened connection = open();
      connection.socket.getOutputStream().write(request.toBytes(server));
      Reply reply = connection.replies.read();
      if (reply.last()) {
        close();
      }
      return reply;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() {
    Opened closing = opened;
    opened = null;
    if (closing != null) {
      try {
        closing.socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @SuppressWarnings("resource") // closed with this connection
  private Opened open() throws IOException {
    Opened there = opened;
    if (there == null) {
      var socket = new Socket();
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(server.host(), server.port()), PATIENCE_MILLIS);
      there = new Opened(socket, new ReplyReader(socket.getInputStream()));
      opened = there;
    }
    return there;
  }
}
