package dev.sluice.application.resource;

import static dev.sluice.application.resource.Desk.CALLER;
import static dev.sluice.application.resource.Desk.address;
import static dev.sluice.application.resource.Desk.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ResourceUseCasesTest {

  private final Desk desk = new Desk(new Notes().with("a", 1).with("b", 2));

  private static ListObjects.Request everything(Map<String, List<String>> parameters) {
    return new ListObjects.Request(parameters, "", "", 0, 20);
  }

  @Nested
  class Listing {

    private List<String> listed() {
      return desk.list().list(CALLER, Notes.MODEL, everything(Map.of())).rows().stream()
          .map(row -> row.fields().get("name"))
          .map(Object::toString)
          .toList();
    }

    @Test
    void showsAllToWhoMaySeeAll() {
      desk.holding(ModelAction.VIEW);

      assertThat(listed()).hasSize(2);
    }

    @Test
    void showsSingleOnesToWhoMaySeeThose() {
      desk.holding(ModelAction.VIEW, "b");

      assertThat(listed()).singleElement().asString().contains("b");
    }

    @Test
    void refusesWhoMaySeeNone() {
      assertThatExceptionOfType(FlowFault.Forbidden.class).isThrownBy(this::listed);
    }

    @Test
    void refusesFiltersThatMakeNoSenseUnderTheirNames() {
      desk.holding(ModelAction.VIEW);

      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() ->
              desk.list().list(CALLER, Notes.MODEL, everything(Map.of("size", List.of("big")))))
          .satisfies(fault ->
              assertThat(fault.problems())
                  .containsExactly(Problem.invalid("size", "Enter a valid value.")));
    }
  }

  @Nested
  class Showing {

    @Test
    void tellsNobodyWhatThereIsWhoMaySeeNone() {
      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> desk.show().show(CALLER, address("a")));
      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> desk.show().show(CALLER, address("none")));
      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> desk.show().show(Caller.STRANGER, address("a")));
    }

    @Test
    void hidesWhatIsNotAmongThoseThatMayBeSeen() {
      desk.holding(ModelAction.VIEW, "b");

      assertThat(desk.show().show(CALLER, address("b")).fields())
          .isEqualTo(fields(Map.of("name", "b", "size", 2)));
      assertThatExceptionOfType(FlowFault.NotFound.class)
          .isThrownBy(() -> desk.show().show(CALLER, address("a")));
    }

    @Test
    void tagsWhatIsTheSameTheSame() {
      desk.holding(ModelAction.VIEW);

      String before = desk.show().show(CALLER, address("a")).tag();
      String again = desk.show().show(CALLER, address("a")).tag();
      desk.notes.with("a", 5);

      assertThat(again).isEqualTo(before);
      assertThat(desk.show().show(CALLER, address("a")).tag()).isNotEqualTo(before);
    }
  }

  @Nested
  class Creating {

    private Shown create(Map<String, Object> sent) {
      return desk.create().create(CALLER, Client.UNKNOWN, Notes.MODEL, fields(sent));
    }

    @Test
    void isRecordedAndGrantsWhatIsGrantedOnNewObjects() {
      desk.holding(ModelAction.ADD);

      Shown shown = create(Map.of("name", "c"));

      assertThat(shown.fields()).isEqualTo(fields(Map.of("name", "c", "size", 1)));
      assertThat(desk.granted).containsExactly(new ObjectKey(Notes.MODEL, "c"));
      assertThat(desk.events.list()).singleElement().isInstanceOf(AuditEvent.ModelCreated.class);
    }

    @Test
    void refusesWhoMayNotBeforeLookingAtWhatWasSent() {
      assertThatExceptionOfType(FlowFault.Forbidden.class).isThrownBy(() -> create(Map.of()));
      assertThat(desk.notes.all()).hasSize(2);
    }

    @Test
    void ignoresWhatOnlyBlueprintsMayWrite() {
      desk.holding(ModelAction.ADD);

      create(Map.of("name", "c", "secret", "s"));

      assertThat(desk.notes.get("c").secret()).isNull();
    }
  }

  @Nested
  class Changing {

    @Test
    void keepsWhatIsNotSent() {
      desk.holding(ModelAction.VIEW, ModelAction.CHANGE);

      desk.changed("b", false, Condition.NONE, fields(Map.of("name", "b")));
      desk.changed("a", true, Condition.NONE, fields(Map.of("size", "9")));

      assertThat(desk.notes.get("b").size()).isEqualTo(2);
      assertThat(desk.notes.get("a").size()).isEqualTo(9);
      assertThat(desk.locks.held()).hasSize(2);
    }

    @Test
    void demandsRequiredFieldsOnlyOfTheWhole() {
      desk.holding(ModelAction.VIEW, ModelAction.CHANGE);

      assertThatExceptionOfType(FlowFault.Invalid.class)
          .isThrownBy(() -> desk.changed("a", false, Condition.NONE, fields(Map.of("size", "x"))))
          .satisfies(fault ->
              assertThat(fault.problems())
                  .extracting(Problem::field, Problem::code)
                  .containsExactly(tuple("name", "required"), tuple("size", "invalid")));
    }

    @Test
    void refusesWhoThinksOfAnotherState() {
      desk.holding(ModelAction.VIEW, ModelAction.CHANGE);
      String tag = desk.show().show(CALLER, address("a")).tag();
      desk.changed("a", true, new Condition(Set.of(tag)), fields(Map.of("size", 3)));

      assertThatExceptionOfType(FlowFault.Stale.class)
          .isThrownBy(
              () -> desk.changed("a", true, new Condition(Set.of(tag)), fields(Map.of("size", 4))));
      assertThat(desk.notes.get("a").size()).isEqualTo(3);
    }

    @Test
    void needsMoreThanSeeing() {
      desk.holding(ModelAction.VIEW);

      assertThatExceptionOfType(FlowFault.Forbidden.class)
          .isThrownBy(() -> desk.changed("a", true, Condition.NONE, fields(Map.of("size", 3))));
      assertThat(desk.locks.held()).isEmpty();
      assertThat(desk.events.list()).isEmpty();
    }

    @Test
    void needsSeeingToo() {
      desk.holding(ModelAction.VIEW, "b").holding(ModelAction.CHANGE);

      assertThatExceptionOfType(FlowFault.NotFound.class)
          .isThrownBy(() -> desk.changed("a", true, Condition.NONE, fields(Map.of("size", 3))));
    }
  }

  @Nested
  class Removing {

    @Test
    void isRecorded() {
      desk.holding(ModelAction.VIEW, ModelAction.DELETE);

      desk.remove().remove(CALLER, Client.UNKNOWN, address("a"), Condition.NONE);

      assertThat(desk.notes.all()).containsOnlyKeys("b");
      assertThat(desk.events.list()).singleElement().isInstanceOf(AuditEvent.ModelDeleted.class);
    }

    @Test
    void refusesConditionsThatNothingMeets() {
      desk.holding(ModelAction.VIEW, ModelAction.DELETE);

      assertThatExceptionOfType(FlowFault.Stale.class)
          .isThrownBy(
              () -> desk.remove().remove(CALLER, Client.UNKNOWN, address("a"), Condition.NEVER));
      assertThat(desk.notes.all()).hasSize(2);
    }
  }

  @Nested
  class Owning {

    @Test
    void isEnoughForOnesOwn() {
      var own = new Desk(new Notes(true).with("a", 1).of(Desk.USER));

      own.changed("a", true, Condition.NONE, fields(Map.of("size", 3)));

      assertThat(own.notes.get("a").size()).isEqualTo(3);
    }

    @Test
    void isNotClaimedOfOthers() {
      var others =
          new Desk(new Notes(true).with("a", 1).of(new UserId(8))).holding(ModelAction.CHANGE);

      assertThat(others.list().list(CALLER, Notes.MODEL, everything(Map.of())).rows()).isEmpty();
      assertThatExceptionOfType(FlowFault.NotFound.class)
          .isThrownBy(() -> others.changed("a", true, Condition.NONE, fields(Map.of("size", 3))));
    }
  }

  @Test
  void hidesUsesThatTheCallerMayNotSee() {
    desk.holding(ModelAction.VIEW);
    var seen = new UsedBy(new ObjectKey(Notes.MODEL, "b"), "b", UsedBy.Action.CASCADE);
    var unseen =
        new UsedBy(
            new ObjectKey(ModelName.of("authentik_brands.brand"), "x"),
            "x",
            UsedBy.Action.SET_NULL);
    desk.uses.put(new ObjectKey(Notes.MODEL, "a"), seen, unseen);

    assertThat(desk.listUses().list(CALLER, address("a"))).containsExactly(seen);
  }
}
