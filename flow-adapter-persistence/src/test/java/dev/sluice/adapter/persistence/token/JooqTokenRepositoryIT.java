package dev.sluice.adapter.persistence.token;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqTokenRepositoryIT {

  private final JooqPorts ports;
  private final Token token;
  private final TokenKey key = new TokenKey(unique("a key that nobody may read"));

  JooqTokenRepositoryIT(DataSource source) {
    this.ports = new JooqPorts(source);
    var owner = ports.users().add(person(), null, List.of(), NOW);
    this.token =
        Token.of(new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, owner, null);
    ports.tokens().add(token, key);
  }

  private void execute(String sql) {
    ports.database().apart().query(sql).execute();
  }

  @Test
  void keepsNoKeyThatCanBeRead() {
    String row =
        ports
            .database()
            .current()
            .fetchSingle(
                "select token::text || encode(sealed_key, 'escape') from token where id = ?",
                token.id().value())
            .into(String.class);

    assertThat(row).doesNotContain("nobody may read").contains(key.hash());
  }

  @Test
  void showsNoKeyOfWhichOnlyTheHashWasKept() {
    execute("update token set sealed_key = null where id = '%s'".formatted(token.id().value()));

    assertThat(ports.tokens().findKey(token.id())).isEmpty();
    assertThat(ports.tokens().findOwner(key.hash(), TokenIntent.API, NOW)).contains(token.user());
  }

  @Test
  void noticesAKeyThatWasCopiedFromAnotherRow() {
    Token other =
        Token.of(
            new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, token.user(), null);
    ports.tokens().add(other, new TokenKey(unique("key")));
    execute(
        "update token set sealed_key = (select sealed_key from token where id = '%s')"
                .formatted(token.id().value())
            + " where id = '%s'".formatted(other.id().value()));

    assertThatIllegalStateException().isThrownBy(() -> ports.tokens().findKey(other.id()));
  }
}
