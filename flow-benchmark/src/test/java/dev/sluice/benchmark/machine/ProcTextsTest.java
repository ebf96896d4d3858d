package dev.sluice.benchmark.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcTextsTest {

  @Test
  void readsTheStatOfAProcessWhoseNameHoldsSpacesAndParentheses() {
    String text =
        "4711 (pg: a) b (c)) S 17 4711 4711 0 -1 4194560 9 8 7 6 100 20 3 4 20 0 1 0 1234 5 6\n";

    assertThat(ProcessStat.parse(text))
        .isEqualTo(
            new ProcessStat(
                4711, "pg: a) b (c)", 17, Duration.ofMillis(1200), Duration.ofMillis(70)));
  }

  @Test
  void readsTheMemoryOfAProcess() {
    String text =
        """
        Name:\tjava
        VmPeak:\t 9999999 kB
        VmHWM:\t  412345 kB
        VmRSS:\t  398765 kB
        RssAnon:\t  380000 kB
        """;

    assertThat(Memory.parse(text)).isEqualTo(new Memory(398_765, 412_345));
  }

  @Test
  void countsWhatProcessorsDidAndNotWhatTheyWaitedFor() {
    String text =
        """
        cpu  100 1 20 90000 500 3 4 70 60 0
        cpu0 50 0 10 45000 250 1 2 35 30 0
        intr 1 2 3
        """;

    assertThat(BusyTime.parse(text)).isEqualTo(Duration.ofMillis(1280));
  }

  @Test
  void findsTheSocketThatListensOnAPort() {
    String text =
        """
          sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 111 1 0 20 4 30 10 -1
           1: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1 0 100 0 0 10 0
           2: 00000000000000000000000000000000:1F91 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1 0 100 0 0 10 0
        """;

    assertThat(ListeningSockets.find(text, 8080)).contains("222");
    assertThat(ListeningSockets.find(text, 8082)).isEmpty();
  }
}
