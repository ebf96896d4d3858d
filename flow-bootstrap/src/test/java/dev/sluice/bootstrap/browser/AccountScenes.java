package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import dev.sluice.application.port.ConsentRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestPeople;
import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserField;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people see of their account. */
final class AccountScenes {

  private AccountScenes() {}

  /** Somebody with sessions elsewhere and a device, who has let two applications do something. */
  static void full(Visitor visitor) {
    String name = "ada-" + UUID.randomUUID().toString().substring(0, 8);
    RunningServer server = visitor.server();
    TestPeople.add(server, name, "Ada Lovelace");
    TestPeople.logInElsewhere(server, name);
    TestPeople.logInElsewhere(server, name);
    consent(server, name, "Harbor Cloud", null);
    consent(server, name, "Tide Tables", Instant.now().plus(Duration.ofDays(20)));
    consent(server, name, "Long Gone", Instant.now().minusSeconds(60));
    Login.complete(visitor, name);
    Factors.app(server, name, "Old phone");
    visitor.page().reload();
    assertThat(visitor.text("Tide Tables")).isVisible();
  }

  static void consentsUnread(Visitor visitor) {
    String name = "ada-" + UUID.randomUUID().toString().substring(0, 8);
    TestPeople.add(visitor.server(), name, "Ada Lovelace");
    visitor.traffic().failuresAreMeant();
    visitor.page().route("**/api/v3/core/user_consent/**", Route::abort);
    Login.complete(visitor, name);
    assertThat(visitor.text("Your consents could not be read.")).isVisible();
  }

  private static UserId user(RunningServer server, String username) {
    return server
        .bean(UserRepository.class)
        .find(List.of(UserField.USERNAME), username, false)
        .map(Subject::id)
        .orElseThrow();
  }

  private static void consent(
      RunningServer server, String username, String application, @Nullable Instant expires) {
    UserId user = user(server, username);
    String slug = application.toLowerCase(Locale.ROOT).replace(' ', '-');
    server
        .bean(ConsentRepository.class)
        .add(
            new UserConsent(
                user,
                new ConsentApplication(UUID.randomUUID(), slug, application),
                new LinkedHashSet<>(List.of("profile", "email")),
                expires));
  }
}
