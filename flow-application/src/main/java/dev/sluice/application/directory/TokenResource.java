package dev.sluice.application.directory;

import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.rbac.GrantDirectly;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Passwords;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Stored;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.application.token.SetTokenKey;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tokens, which people make for themselves. */
final class TokenResource implements Resource<TokenAttributes, TokenView> {

  private static final Permission VIEW_KEY = Token.MODEL.special("view_token_key");
  private static final Permission SET_KEY = Token.MODEL.special("set_token_key");

  private static final Profile<TokenAttributes, TokenView> PROFILE =
      Profile.of(
              Token.MODEL,
              new Profile.Address("core/tokens", "identifier", "Token"),
              Shape.of(TokenAttributes.class),
              Shape.of(TokenView.class),
              "identifier",
              "intent",
              "description",
              "expires",
              "expiring",
              "managed")
          .and(Filter.exact("user__username", new FieldType.Text(true)))
          .ownedByPeople();

  private final Listing<TokenRow> listing;
  private final TokenRepository tokens;
  private final TokenRules rules;
  private final TokenMaking making;

  TokenResource(
      Listing<TokenRow> listing, TokenRepository tokens, TokenRules rules, TokenMaking making) {
    this.listing = listing;
    this.tokens = tokens;
    this.rules = rules;
    this.making = making;
  }

  /** What new tokens need. */
  record TokenMaking(KeySource keys, PrimaryKeys ids, GrantDirectly grants) {}

  @Override
  public Profile<TokenAttributes, TokenView> profile() {
    return PROFILE;
  }

  @Override
  public Page<TokenView> list(ListQuery query) {
    return listing.list(query).map(TokenView::of);
  }

  @Override
  public Optional<Stored<TokenAttributes, TokenView>> find(String identifier) {
    return listing.find(identifier).map(TokenResource::stored);
  }

  @Override
  public Optional<Stored<TokenAttributes, TokenView>> find(ObjectKey key) {
    return listing.find(key).map(TokenResource::stored);
  }

  @Override
  public TokenAttributes prepared(
      TokenAttributes attributes,
      @Nullable Stored<TokenAttributes, TokenView> before,
      Author author,
      Passwords passwords) {
    String key = attributes.key();
    if (key == null) {
      return attributes;
    }
    if (!author.grants().holds(SET_KEY)) {
      throw new FlowFault.Forbidden(
          "You do not have permission to set keys. Missing: " + SET_KEY.text() + ".");
    }
    if (!TokenAttributes.isGood(key)) {
      throw new FlowFault.Invalid(
          List.of(
              Problem.invalid(
                  "key",
                  "Use %d to %d letters, digits and punctuation of ASCII."
                      .formatted(SetTokenKey.SHORTEST, SetTokenKey.LONGEST))));
    }
    boolean isSame =
        before != null
            && tokens.findKey(before.shown().pk()).filter(new TokenKey(key)::equals).isPresent();
    return isSame ? attributes.withoutKey() : attributes;
  }

  @Override
  public ObjectKey add(TokenAttributes attributes, @Nullable String pk, Author author) {
    rules.check(attributes, null, author);
    UserId user = rules.user(attributes, author);
    Instant expires = rules.expires(attributes, null, user, author);
    var id = new TokenId(making.ids().next(pk));
    Token token = token(id, user, attributes, expires);
    String key = attributes.key();
    tokens.add(token, new TokenKey(key == null ? making.keys().next() : key));
    UserId creator = author.user().id();
    if (creator != null) {
      making.grants().grant(new RoleHolder.OfUser(creator), token.key(), List.of(VIEW_KEY));
    }
    return token.key();
  }

  @Override
  public void update(
      Stored<TokenAttributes, TokenView> before, TokenAttributes attributes, Author author) {
    TokenAttributes former = before.attributes();
    rules.check(attributes, former, author);
    UserId user = before.shown().user();
    Instant expires = rules.expires(attributes, former, user, author);
    TokenId id = before.shown().pk();
    tokens.update(token(id, user, attributes, expires));
    String key = attributes.key();
    if (key != null) {
      tokens.updateKey(id, new TokenKey(key));
    }
  }

  @Override
  public void remove(Stored<TokenAttributes, TokenView> stored, Author author) {
    tokens.remove(stored.shown().pk());
  }

  private static Token token(
      TokenId id, UserId user, TokenAttributes attributes, @Nullable Instant expires) {
    return new Token(
        id,
        attributes.identifier(),
        attributes.intent(),
        user,
        attributes.description(),
        expires,
        attributes.managed());
  }

  private static Stored<TokenAttributes, TokenView> stored(TokenRow row) {
    Token token = row.token();
    return new Stored<>(
        token.key(),
        token.identifier(),
        token.user(),
        TokenAttributes.of(token),
        TokenView.of(row));
  }
}
