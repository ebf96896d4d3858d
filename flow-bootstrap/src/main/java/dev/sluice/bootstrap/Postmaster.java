package dev.sluice.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server that PostgreSQL's own file in a data directory names. */
record Postmaster(long pid, Path data, int port) {

  private static final int COMPLETE = 4;

  static Path fileIn(Path data) {
    return data.resolve("postmaster.pid");
  }

  static Optional<Postmaster> recordedIn(Path data) throws IOException {
    if (Files.notExists(fileIn(data))) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(fileIn(data));
    return lines.size() < COMPLETE ? Optional.empty() : Optional.of(parsed(lines));
  }

  /** Without a program to be seen it is a stranger's process, or one that has ended unburied. */
  boolean isRunning() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(Postmaster::isPostgres)
        .isPresent();
  }

  private static Postmaster parsed(List<String> lines) {
    return new Postmaster(
        Long.parseLong(lines.get(0).strip()),
        Path.of(lines.get(1).strip()),
        Integer.parseInt(lines.get(3).strip()));
  }

  private static boolean isPostgres(String command) {
    Path program = Path.of(command).getFileName();
    return program != null && program.toString().startsWith("postgres");
  }
}
