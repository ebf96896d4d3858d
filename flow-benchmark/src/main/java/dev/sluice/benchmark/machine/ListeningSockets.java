package dev.sluice.benchmark.machine;

import java.util.Optional;

/** What {@code /proc/net/tcp} and {@code /proc/net/tcp6} say about sockets. */
final class ListeningSockets {

  private static final String LISTENING = "0A";
  private static final int HEXADECIMAL = 16;
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private ListeningSockets() {}

  /** The inode of the socket that listens on a port. */
  static Optional<String> find(String table, int port) {
    return table
        .lines()
        .skip(1)
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns[STATE].equals(LISTENING) && port(columns[ADDRESS]) == port)
        .map(columns -> columns[INODE])
        .findFirst();
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEXADECIMAL);
  }
}
