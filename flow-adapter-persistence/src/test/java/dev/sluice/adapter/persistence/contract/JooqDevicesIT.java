package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.domain.device.CodeCheck;
import dev.sluice.domain.device.CodeDevice;
import dev.sluice.domain.device.TotpDevice;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqDevicesIT extends DevicesContract {

  private static final int THREADS = 8;
  private static final int SUBMISSIONS = 100;

  JooqDevicesIT(DataSource source) {
    super(Storage.on(source));
  }

  private boolean submit(String code) {
    return storage
        .unitOfWork()
        .perform(() -> {
          List<CodeDevice> held =
              devices.hold(user).stream()
                  .filter(CodeDevice.class::isInstance)
                  .map(CodeDevice.class::cast)
                  .toList();
          CodeCheck check = CodeCheck.of(held, code, NOW, _ -> 1);
          check.changed().forEach(devices::update);
          return check.passed().isPresent();
        });
  }

  private long passed(List<String> submissions) throws Exception {
    List<Callable<Boolean>> calls =
        submissions.stream().<Callable<Boolean>>map(code -> () -> submit(code)).toList();
    long passed = 0;
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<Boolean> submission : threads.invokeAll(calls)) {
        passed += submission.get() ? 1 : 0;
      }
    }
    return passed;
  }

  private void takesOneOfMany(CodeDevice device, String code) throws Exception {
    devices.add(device);

    assertThat(passed(Collections.nCopies(SUBMISSIONS, code))).isOne();
  }

  @Test
  void takesACodeOfAnAppOnce() throws Exception {
    TotpDevice app = SampleDevices.totp(registration());

    takesOneOfMany(app, app.totp().codeAt(NOW));
  }

  @Test
  void takesAPrintedCodeOnce() throws Exception {
    takesOneOfMany(SampleDevices.codes(registration(), "alpha", "beta"), "alpha");
  }

  @Test
  void takesASentCodeOnce() throws Exception {
    takesOneOfMany(phone(unique("+49")), "123456");
  }

  @Test
  void takesAMailedCodeOnce() throws Exception {
    takesOneOfMany(mailbox(user, unique("ada") + "@example.org"), "123456");
  }

  @Test
  void triesOneOfManyGuessesAtOnce() throws Exception {
    CodeDevice device = SampleDevices.codes(registration(), "alpha");
    devices.add(device);
    List<String> guesses = IntStream.range(0, SUBMISSIONS).mapToObj(i -> "guess" + i).toList();

    assertThat(passed(guesses)).isZero();

    var after = (CodeDevice) devices.find(device.id()).orElseThrow();
    assertThat(after.throttle().failures()).isOne();
    assertThat(submit("alpha")).isFalse();
    assertThat(devices.find(device.id())).contains(after);
  }
}
