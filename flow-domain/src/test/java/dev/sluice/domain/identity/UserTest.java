package dev.sluice.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.GroupId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {

  @Test
  void isASuperuserByOneOfItsGroups() {
    assertThat(Users.ada(Users.group(1, false), Users.group(2, true)).isSuperuser()).isTrue();
    assertThat(Users.ada(Users.group(1, false)).isSuperuser()).isFalse();
    assertThat(Users.ada().isSuperuser()).isFalse();
  }

  @Test
  void isASubjectWithAllItsGroups() {
    User ada = Users.ada(Users.group(1, false), Users.group(2, true));

    assertThat(ada.asSubject())
        .isEqualTo(
            new Subject(
                ada.id(),
                "ada",
                "Ada Lovelace",
                "ada@example.org",
                true,
                true,
                Set.of(new GroupId(new UUID(0, 1)), new GroupId(new UUID(0, 2)))));
  }

  @Test
  void speaksTheLanguageOfItsSettings() {
    assertThat(Users.with(Map.of("settings", Map.of("locale", "de"))).asSubject().locale())
        .isEqualTo("de");
    assertThat(Users.with(Map.of("settings", "none")).locale()).isEmpty();
    assertThat(Users.with(Map.of("settings", Map.of("locale", 7))).locale()).isEmpty();
  }

  @Test
  void keepsNullAndOrderInItsAttributes() {
    Map<String, Object> attributes = attributesWithNull();

    assertThat(Users.with(attributes).attributes()).containsExactlyEntriesOf(attributes);
    assertThat(new Group(new GroupId(new UUID(0, 1)), "staff", false, attributes).attributes())
        .containsExactlyEntriesOf(attributes);
  }

  @Test
  void neverChangesWithTheMapThatItWasMadeFrom() {
    Map<String, Object> attributes = attributesWithNull();
    User user = Users.with(attributes);

    attributes.clear();

    assertThat(user.attributes()).hasSize(3);
  }

  @Test
  void belongsToGroupsWithNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Group(new GroupId(new UUID(0, 1)), " ", false, Map.of()));
  }

  private static Map<String, Object> attributesWithNull() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("settings", Map.of("locale", "en"));
    attributes.putAll(Collections.singletonMap("phone", null));
    attributes.put("age", 36);
    return attributes;
  }
}
