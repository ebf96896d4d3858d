package dev.sluice.application.directory;

import dev.sluice.application.directory.TokenResource.TokenMaking;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.rbac.GrantDirectly;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.util.List;

/** Tokens. */
final class TokenResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  TokenResources(
      Listing<TokenRow> listing,
      TokenRepository tokens,
      TokenRules rules,
      KeySource keys,
      TokenGrants grants) {
    var making = new TokenMaking(keys, grants.ids(), grants.direct());
    this.resources = List.of(new TokenResource(listing, tokens, rules, making));
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }

  /** What new tokens are named and granted by. */
  static final class TokenGrants {

    private final PrimaryKeys ids;
    private final GrantDirectly direct;

    TokenGrants(PrimaryKeys ids, GrantDirectly direct) {
      this.ids = ids;
      this.direct = direct;
    }

    PrimaryKeys ids() {
      return ids;
    }

    GrantDirectly direct() {
      return direct;
    }
  }
}
