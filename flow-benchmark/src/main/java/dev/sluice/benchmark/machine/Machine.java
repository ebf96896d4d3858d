package dev.sluice.benchmark.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine that this runs on, as far as Linux tells in {@code /proc}. Everywhere else nothing is
 * known, and nothing fails.
 */
public final class Machine {

  private static final String POSTGRES = "postgres";

  private final Path proc;

  /**
   * @param proc where the kernel's files are
   */
  Machine(Path proc) {
    this.proc = proc;
  }

  /** This machine. */
  public static Machine local() {
    return new Machine(Path.of("/proc"));
  }

  /** What a process has used of the processors. */
  public Optional<Duration> findCpu(long pid) {
    return findStat(pid).map(ProcessStat::cpu);
  }

  /** What all processors have done since the machine was started. */
  public Optional<Duration> findBusy() {
    return read(proc.resolve("stat")).map(BusyTime::parse);
  }

  /** What a process holds of the memory. */
  public Optional<Memory> findMemory(long pid) {
    return read(of(pid).resolve("status")).map(Memory::parse);
  }

  /**
   * What a PostgreSQL server with all of its processes has used of the processors. A process that
   * ends is counted on by the one that started it, so that the sum never falls.
   *
   * @param backend one of its processes; that of another machine may have any number, so that the
   *     name of the program has to be right too
   */
  public Optional<Duration> findPostgresCpu(long backend) {
    return findStat(backend)
        .filter(process -> process.command().startsWith(POSTGRES))
        .flatMap(process -> findStat(process.parent()))
        .filter(process -> process.command().startsWith(POSTGRES))
        .map(postmaster ->
            children(postmaster.pid())
                .map(ProcessStat::cpu)
                .reduce(postmaster.cpu().plus(postmaster.buried()), Duration::plus));
  }

  /** The process that listens on a port of this machine, if it is one that we may look at. */
  public Optional<Long> findListener(int port) {
    return Stream.of("net/tcp6", "net/tcp")
        .flatMap(table -> read(proc.resolve(table)).stream())
        .flatMap(table -> ListeningSockets.find(table, port).stream())
        .flatMap(inode -> pids().filter(pid -> holds(pid, "socket:[" + inode + "]")))
        .findFirst();
  }

  private Stream<ProcessStat> children(long parent) {
    return pids().flatMap(pid -> findStat(pid).stream()).filter(stat -> stat.parent() == parent);
  }

  private boolean holds(long pid, String target) {
    return list(of(pid).resolve("fd")).stream().anyMatch(link -> isLinkTo(link, target));
  }

  private Stream<Long> pids() {
    return list(proc).stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> name.matches("[0-9]+"))
        .map(Long::valueOf);
  }

  private Optional<ProcessStat> findStat(long pid) {
    return read(of(pid).resolve("stat")).map(ProcessStat::parse);
  }

  private Path of(long pid) {
    return proc.resolve(Long.toString(pid));
  }

  private static boolean isLinkTo(Path link, String target) {
    try {
      return Files.readSymbolicLink(link).toString().equals(target);
    } catch (IOException gone) {
      return false;
    }
  }

  /** A process may end while it is looked at. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static List<Path> list(Path directory) {
    var paths = new ArrayList<Path>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
      found.forEach(paths::add);
    } catch (IOException goneOrAnothers) {
      return List.of();
    }
    return paths;
  }
}
