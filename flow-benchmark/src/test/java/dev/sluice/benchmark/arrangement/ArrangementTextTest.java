package dev.sluice.benchmark.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.benchmark.hash.HashFigures;
import dev.sluice.benchmark.hash.HashingCost;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTextTest {

  @Test
  void setsLoginsInRelationToHashes() {
    var load = Loads.of("login", 8, 90);
    var figures =
        new ArrangementFigures(
            "10 users",
            HashingCost.MINIMAL,
            3.214,
            new FirstMinute(Loads.of("login", 8, 72), 0.8),
            List.of(load),
            List.of(),
            new HashFigures("Bouncy Castle", HashingCost.MINIMAL, 2, 1_000, 100, 20_000));

    assertThat(ArrangementText.of(figures))
        .contains(
            "10 users, hashing m=8,t=1,p=1",
            "ready after 3.21 s",
            "the first 10 s with 8 clients: 72.0 logins/s, 80 % of what follows",
            "  90.0 logins/s   900 in 10.0 s   failures: none",
            "Argon2id m=8,t=1,p=1 by Bouncy Castle, 2 threads: 100.0 hashes/s, 20000 us of CPU each",
            "login, 8 clients: 90 % of that in logins");
  }

  @Test
  void leavesOutWhatWasNotMeasured() {
    var figures =
        new ArrangementFigures(
            "10 users", HashingCost.MINIMAL, 3, null, List.of(), List.of(), null);

    assertThat(ArrangementText.of(figures))
        .isEqualTo("10 users, hashing m=8,t=1,p=1\nready after 3.00 s\n");
  }
}
