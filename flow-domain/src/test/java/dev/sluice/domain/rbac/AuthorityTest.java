package dev.sluice.domain.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AuthorityTest {

  private static final UserId ADA = new UserId(1);
  private static final UserId BOB = new UserId(2);
  private static final ModelName FLOW = ModelName.of("authentik_flows.flow");
  private static final ModelName TOKEN = ModelName.of("authentik_core.token");
  private static final ObjectKey FIRST = new ObjectKey(FLOW, "1");
  private static final ObjectKey SECOND = new ObjectKey(FLOW, "2");
  private static final ObjectKey SOME_TOKEN = new ObjectKey(TOKEN, "t");
  private static final Permission VIEW = FLOW.permission(ModelAction.VIEW);
  private static final Permission CHANGE = FLOW.permission(ModelAction.CHANGE);
  private static final Permission EXPORT = FLOW.special("export_flow");

  private static Authority nothing() {
    return new Authority(ADA, Grants.NONE);
  }

  private static Authority global(Permission... permissions) {
    return new Authority(ADA, new Grants(false, Set.of(permissions), Map.of()));
  }

  private static Authority onFirst(Permission... permissions) {
    var objects = new HashMap<Permission, Set<String>>();
    List.of(permissions).forEach(permission -> objects.put(permission, Set.of(FIRST.pk())));
    return new Authority(ADA, new Grants(false, Set.of(), objects));
  }

  private static final Authority ROOT = new Authority(ADA, Grants.ALL);

  private static void allows(Runnable check) {
    assertThatCode(check::run).doesNotThrowAnyException();
  }

  private static void forbids(Runnable check) {
    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(check::run)
        .withMessage("You do not have permission to perform this action.");
  }

  private static void hides(Runnable check) {
    assertThatExceptionOfType(FlowFault.NotFound.class).isThrownBy(check::run);
  }

  @Nested
  class Strangers {

    private final List<Consumer<Authority>> checks =
        List.of(
            Authority::requireUser,
            Authority::requireSuperuser,
            who -> who.require(VIEW),
            who -> who.require(VIEW, FIRST),
            who -> who.require(ModelAction.CHANGE, FIRST),
            who -> who.require(ModelAction.VIEW, SOME_TOKEN, ADA),
            who -> who.requireVisible(FIRST),
            who -> who.requireVisibility(FLOW),
            who -> who.visibilityOfOwned(TOKEN),
            who -> who.requireGiving(FIRST, Grants.NONE));

    @Test
    void areAskedWhoTheyAreByEveryCheck() {
      assertThat(checks)
          .allSatisfy(check ->
              assertThatExceptionOfType(FlowFault.Forbidden.class)
                  .isThrownBy(() -> check.accept(Authority.NOBODY))
                  .withMessage("Authentication credentials were not provided."));
    }

    @Test
    void seeNothing() {
      assertThat(Authority.NOBODY.visibility(FLOW)).isEqualTo(new Visibility.Nothing());
    }

    @Test
    void cannotHoldAnything() {
      assertThatIllegalArgumentException().isThrownBy(() -> new Authority(null, Grants.ALL));
    }
  }

  @Nested
  class Superusers {

    @Test
    void mayDoEverything() {
      allows(ROOT::requireSuperuser);
      allows(() -> ROOT.require(EXPORT));
      allows(() -> ROOT.require(ModelAction.DELETE, FIRST));
      allows(() -> ROOT.require(ModelAction.DELETE, SOME_TOKEN, BOB));
      assertThat(ROOT.visibilityOfOwned(TOKEN)).isEqualTo(new Visibility.Everything());
    }

    @Test
    void areNotThoseWhoHoldPermissions() {
      forbids(() -> global(VIEW, CHANGE).requireSuperuser());
    }
  }

  @Nested
  class Models {

    @Test
    void areOpenToThoseWhoHoldThePermissionOnAll() {
      allows(() -> global(EXPORT).require(EXPORT));
    }

    @Test
    void areClosedToThoseWhoHoldItOnOne() {
      forbids(() -> onFirst(EXPORT).require(EXPORT));
    }
  }

  @Nested
  class Objects {

    @Test
    void areOpenByAPermissionOnAllOrOnThisOne() {
      allows(() -> global(EXPORT).require(EXPORT, FIRST));
      allows(() -> onFirst(EXPORT).require(EXPORT, FIRST));
      forbids(() -> onFirst(EXPORT).require(EXPORT, SECOND));
    }

    @Test
    void areForbiddenWhereNothingIsVisible() {
      forbids(() -> nothing().requireVisible(FIRST));
      forbids(() -> onFirst(CHANGE).require(ModelAction.CHANGE, FIRST));
    }

    @Test
    void areHiddenWhereSomethingElseIsVisible() {
      hides(() -> onFirst(VIEW).requireVisible(SECOND));
      hides(() -> onFirst(VIEW).require(ModelAction.CHANGE, SECOND));
    }

    @Test
    void changeByThoseWhoSeeThemAndMay() {
      allows(() -> global(VIEW, CHANGE).require(ModelAction.CHANGE, FIRST));
      allows(() -> onFirst(VIEW, CHANGE).require(ModelAction.CHANGE, FIRST));
      forbids(() -> global(VIEW).require(ModelAction.CHANGE, FIRST));
      forbids(() -> onFirst(VIEW).require(ModelAction.CHANGE, FIRST));
    }

    @Test
    void areListedAsFarAsTheyAreVisible() {
      assertThat(onFirst(VIEW).requireVisibility(FLOW))
          .isEqualTo(new Visibility.Objects(Set.of(FIRST.pk())));
      forbids(() -> nothing().requireVisibility(FLOW));
      assertThat(nothing().visibility(FLOW)).isEqualTo(new Visibility.Nothing());
    }
  }

  @Nested
  class OwnedObjects {

    private final Permission view = TOKEN.permission(ModelAction.VIEW);
    private final Permission change = TOKEN.permission(ModelAction.CHANGE);

    @Test
    void obeyTheirOwnersWithoutAnyPermission() {
      for (ModelAction action : ModelAction.values()) {
        allows(() -> nothing().require(action, SOME_TOKEN, ADA));
      }
    }

    @Test
    void areHiddenFromOthersEvenIfTheySeeNothing() {
      hides(() -> nothing().require(ModelAction.VIEW, SOME_TOKEN, BOB));
    }

    @Test
    void areNotShownByAPermissionOnOne() {
      var one = new Grants(false, Set.of(), Map.of(view, Set.of("t"), change, Set.of("t")));

      hides(() -> new Authority(ADA, one).require(ModelAction.CHANGE, SOME_TOKEN, BOB));
      assertThat(new Authority(ADA, one).visibilityOfOwned(TOKEN))
          .isEqualTo(new Visibility.OwnRows(ADA));
    }

    @Test
    void changeByThoseWhoSeeAllAndMay() {
      var one = new Grants(false, Set.of(view), Map.of(change, Set.of("t")));

      allows(() -> global(view, change).require(ModelAction.CHANGE, SOME_TOKEN, BOB));
      allows(() -> new Authority(ADA, one).require(ModelAction.CHANGE, SOME_TOKEN, BOB));
      forbids(() -> global(view).require(ModelAction.CHANGE, SOME_TOKEN, BOB));
    }

    @Test
    void areAllListedToThoseWhoSeeAll() {
      assertThat(global(view).visibilityOfOwned(TOKEN)).isEqualTo(new Visibility.Everything());
      assertThat(nothing().visibilityOfOwned(TOKEN)).isEqualTo(new Visibility.OwnRows(ADA));
    }
  }

  @Nested
  class Roles {

    private final ObjectKey role = new ObjectKey(Role.MODEL, "r");
    private final Grants granted = new Grants(false, Set.of(VIEW), Map.of());

    @Test
    void areGivenByThoseWhoHoldAsMuch() {
      allows(() -> global(VIEW).requireGiving(role, granted));
    }

    @Test
    void areGivenByThoseWhoMayChangeThem() {
      allows(() -> global(Role.MODEL.permission(ModelAction.CHANGE)).requireGiving(role, granted));
    }

    @Test
    void areNotGivenByOthers() {
      forbids(() -> onFirst(VIEW).requireGiving(role, granted));
    }
  }
}
