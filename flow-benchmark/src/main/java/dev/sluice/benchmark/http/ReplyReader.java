package dev.sluice.benchmark.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;

/** Reads replies from a connection, one after the other. */
final class ReplyReader {

  private static final int BUFFER = 16_384;
  private static final int HEXADECIMAL = 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;

  ReplyReader(InputStream in) {
    this.in = in;
  }

  Reply read() throws IOException {
    var head = new ReplyHead(line());
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.add(line);
    }
    var body = new ByteArrayOutputStream();
    if (head.isChunked()) {
      readChunks(body);
    } else {
      read(head.length(), body);
    }
    return head.with(body.toString(StandardCharsets.UTF_8));
  }

  private void readChunks(ByteArrayOutputStream body) throws IOException {
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      read(size, body);
      line();
    }
    while (!line().isEmpty()) {
      // trailers say nothing that is asked for
    }
  }

  private int chunkSize() throws IOException {
    String line = line();
    int extension = line.indexOf(';');
    try {
      return Integer.parseInt(extension < 0 ? line : line.substring(0, extension), HEXADECIMAL);
    } catch (NumberFormatException e) {
      throw new ProtocolException("no chunk");
    }
  }

  private void read(int length, ByteArrayOutputStream body) throws IOException {
    int missing = length;
    while (missing > 0) {
      fillIfEmpty();
      int there = Math.min(missing, end - next);
      body.write(buffer, next, there);
      next += there;
      missing -= there;
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int one = oneByte(); one != '\n'; one = oneByte()) {
      line.append((char) one);
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return line.toString();
  }

  private int oneByte() throws IOException {
    fillIfEmpty();
    return buffer[next++] & 0xff;
  }

  private void fillIfEmpty() throws IOException {
    if (next < end) {
      return;
    }
    next = 0;
    end = Math.max(in.read(buffer), 0);
    if (end == 0) {
      throw new EOFException("connection closed");
    }
  }
}
