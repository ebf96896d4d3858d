package dev.sluice.benchmark.login;

import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.Spelling;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The people who log in, numbered from 1, all with one password.
 *
 * <p>They come in an order that jumps about, so that a large table is not read from one end to the
 * other, and in which everybody has their turn before anybody comes again: nobody logs in twice at
 * once.
 */
public final class Accounts {

  /** Most people that there can be. */
  public static final int MOST = 10_000_000;

  private static final Option<Integer> USERS =
      Option.of("users", "1000", "how many people there are", Spelling.number(1, MOST));
  private static final Option<String> PREFIX =
      Option.of("user-prefix", "bench-", "their names, before the number", Spelling::text);
  private static final Option<String> PASSWORD =
      Option.of("password", "benchmark-password", "the password of all", Spelling::text);

  /** What can be given about them. */
  public static final List<Option<?>> OPTIONS = List.of(USERS, PREFIX, PASSWORD);

  /** A prime greater than {@link #MOST}: its multiples meet every number before they repeat. */
  private static final long STRIDE = 15_485_863;

  private final int count;
  private final String prefix;
  private final String password;
  private final AtomicLong turn = new AtomicLong();

  /** So that new names are new for a database that knows those of former measurements. */
  private final String era = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

  private Accounts(int count, String prefix, String password) {
    this.count = count;
    this.prefix = prefix;
    this.password = password;
  }

  /** Those that the options are about. */
  public static Accounts of(Arguments given) {
    return new Accounts(given.get(USERS), given.get(PREFIX), given.get(PASSWORD));
  }

  /** How another program is told about the same people. */
  public List<String> asArguments() {
    return List.of(USERS.as(Integer.toString(count)), PREFIX.as(prefix), PASSWORD.as(password));
  }

  /** Whose turn it is. */
  public Account next() {
    long now = turn.getAndIncrement();
    long number = 1L + Math.floorMod(now * STRIDE, count);
    return new Account(prefix + number, password, prefix + "new-" + era + "-" + now);
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /** Their names, before the number. */
  public String prefix() {
    return prefix;
  }

  /** The password of all. */
  public String password() {
    return password;
  }
}
