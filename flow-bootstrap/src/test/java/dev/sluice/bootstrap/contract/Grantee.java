package dev.sluice.bootstrap.contract;

import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.PermissionRepository;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.rbac.RoleHolder;
import dev.sluice.domain.rbac.StoredPermission;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody in no group, to whom permissions are given and from whom they are taken. */
final class Grantee {

  private final RunningServer server;
  private final String username;
  private final RoleId role;
  private final Caller caller;

  private Grantee(RunningServer server, String username, RoleId role, Caller caller) {
    this.server = server;
    this.username = username;
    this.role = role;
    this.caller = caller;
  }

  static Grantee named(RunningServer server, String username) {
    String key = UUID.randomUUID().toString();
    String hash = server.bean(PasswordHasher.class).hash(RunningServer.PASSWORD);
    RoleId role =
        server
            .bean(UnitOfWork.class)
            .perform(() -> {
              UserId user =
                  server
                      .bean(UserRepository.class)
                      .add(
                          new NewUser(username, username, "", true),
                          hash,
                          List.of(),
                          Instant.now());
              server.bean(TokenRepository.class).add(token(username, user), new TokenKey(key));
              return server
                  .bean(RoleRepository.class)
                  .addManaged(new RoleHolder.OfUser(user), new RoleId(UUID.randomUUID()));
            });
    return new Grantee(server, username, role, Caller.bearer(server, key));
  }

  private static Token token(String identifier, UserId user) {
    var id = new TokenId(UUID.randomUUID());
    return Token.of(id, identifier, TokenIntent.API, user, null);
  }

  Caller caller() {
    return caller;
  }

  Caller withSession() {
    return Caller.loggedIn(server, username);
  }

  /** With the token, or with a session where nothing else makes sense. */
  Caller caller(Operation operation) {
    return Administrator.needsSession(operation) ? withSession() : caller;
  }

  /** Everything that somebody could hold. */
  static Set<Permission> permissions(RunningServer server) {
    return server.bean(PermissionRepository.class).list().stream()
        .map(StoredPermission::permission)
        .collect(Collectors.toSet());
  }

  /** Gives a permission on one object, or on all. */
  void grant(Permission permission, @Nullable String objectPk) {
    server
        .bean(UnitOfWork.class)
        .perform(() -> server.bean(GrantRepository.class).add(role, List.of(permission), objectPk));
  }

  /** Takes all permissions. */
  void strip() {
    GrantRepository grants = server.bean(GrantRepository.class);
    server
        .bean(UnitOfWork.class)
        .perform(() -> {
          for (Grant grant : grants.list(Set.of(role))) {
            grants.remove(role, List.of(grant.permission().permission()), grant.objectPk());
          }
          return true;
        });
  }
}
