package dev.sluice.benchmark.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.benchmark.program.Arguments;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000, 65_536})
  void giveEverybodyATurnBeforeAnybodyComesAgain(int count) {
    Accounts accounts = given("--users=" + count, "--user-prefix=u");

    assertThat(Stream.generate(accounts::next).limit(count).map(Account::username).toList())
        .doesNotHaveDuplicates()
        .contains("u1", "u" + count);
  }

  @Test
  void startAgainAfterTheLast() {
    Accounts accounts = given("--users=3", "--password=secret");
    List<Account> first = Stream.generate(accounts::next).limit(3).toList();

    assertThat(Stream.generate(accounts::next).limit(3).map(Account::username))
        .containsExactlyElementsOf(first.stream().map(Account::username).toList());
    assertThat(first).extracting(Account::password).containsOnly("secret");
  }

  @Test
  void neverEnrolUnderTheSameName() {
    Accounts accounts = given("--users=2", "--user-prefix=u");

    assertThat(Stream.generate(accounts::next).limit(100).map(Account::newName).toList())
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith("unew-"));
  }

  @Test
  void areTheSameForAProgramThatIsToldAboutThem() {
    Accounts accounts = given("--users=5", "--user-prefix=x=", "--password=a b");

    Accounts told = Accounts.of(Arguments.of(Accounts.OPTIONS, accounts.asArguments()));

    assertThat(told.asArguments()).isEqualTo(accounts.asArguments());
    assertThat(told.next().username()).isEqualTo(accounts.next().username());
  }

  @Test
  void showNoPassword() {
    assertThat(new Account("jane", "secret", "june")).hasToString("Account[jane]");
  }

  private static Accounts given(String... args) {
    return Accounts.of(Arguments.of(Accounts.OPTIONS, List.of(args)));
  }
}
