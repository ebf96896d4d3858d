package dev.sluice.adapter.integration.useragent;

import dev.sluice.application.port.Program;
import dev.sluice.application.port.UserAgents;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * User agents by the tables of ua-parser.
 *
 * <p>The tables are read at first use, which takes a quarter of a second that a start need not wait
 * for. A thousand patterns are tried on a user agent, which takes a millisecond for what browsers
 * send and twenty for what is made up to cost time, so the latest answers are kept.
 */
public final class UaParserUserAgents implements UserAgents {

  private static final int LONGEST = 512;
  private static final int REMEMBERED = 1_000;

  private final Map<String, Program> latest = new Latest();
  private @Nullable UaParserTables tables;

  @Override
  public Program describe(String userAgent) {
    if (userAgent.isBlank()) {
      return Program.UNKNOWN;
    }
    String read = userAgent.length() > LONGEST ? userAgent.substring(0, LONGEST) : userAgent;
    Program known = find(read);
    return known == null ? remember(read, tables().read(read)) : known;
  }

  private synchronized @Nullable Program find(String userAgent) {
    return latest.get(userAgent);
  }

  private synchronized Program remember(String userAgent, Program program) {
    latest.put(userAgent, program);
    return program;
  }

  private synchronized UaParserTables tables() {
    if (tables == null) {
      tables = UaParserTables.load();
    }
    return tables;
  }

  /** Forgets what was not asked for the longest. */
  private static final class Latest extends LinkedHashMap<String, Program> {

    private static final float LOAD_FACTOR = 0.75f;

    private Latest() {
      super(16, LOAD_FACTOR, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Program> eldest) {
      return size() > REMEMBERED;
    }
  }
}
