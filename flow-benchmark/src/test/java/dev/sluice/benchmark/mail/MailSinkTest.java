package dev.sluice.benchmark.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.benchmark.program.ProgramFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailSinkTest {

  private final MailSink sink = MailSink.open(0);

  @AfterEach
  void close() {
    sink.close();
  }

  @Test
  void givesTheKeyOfALinkToWhoeverReads() {
    List<String> former = Collections.synchronizedList(new ArrayList<>());
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    sink.giveTo((address, key) -> former.add(address + " " + key));
    sink.giveTo((address, key) -> read.add(address + " " + key));

    send("june@example.org", "Open http://localhost/if/flow/f/?flow_token=a-B_1 soon.");
    send("july@example.org", "Nothing to open.");

    assertThat(read).containsExactly("june@example.org a-B_1");
    assertThat(former).isEmpty();
  }

  @Test
  void tellsAServerWhereItIs() {
    assertThat(sink.asEnvironment())
        .containsEntry("SPRING_MAIL_PORT", Integer.toString(sink.port()))
        .containsKey("SPRING_MAIL_HOST");
  }

  @Test
  void saysThatItsPortIsTaken() {
    assertThatThrownBy(() -> MailSink.open(sink.port()))
        .isInstanceOf(ProgramFailed.class)
        .hasMessageStartingWith("No mails can be taken at port " + sink.port());
  }

  private void send(String to, String text) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(sink.port());
    var mail = new SimpleMailMessage();
    mail.setFrom("sluice@example.org");
    mail.setTo(to);
    mail.setText(text);
    sender.send(mail);
  }
}
