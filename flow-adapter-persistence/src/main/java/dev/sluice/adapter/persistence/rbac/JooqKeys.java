package dev.sluice.adapter.persistence.rbac;

import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Primary keys as the wire writes them; no other text is a second name for the same object. */
final class JooqKeys {

  static final Predicate<String> IS_UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();
  static final Predicate<String> IS_NUMBER = Pattern.compile("[1-9][0-9]{0,17}").asMatchPredicate();

  private JooqKeys() {}

  static Optional<UUID> findUuid(ObjectKey object) {
    return Optional.of(object.pk()).filter(IS_UUID).map(UUID::fromString);
  }

  static Optional<Long> findNumber(ObjectKey object) {
    return Optional.of(object.pk()).filter(IS_NUMBER).map(Long::valueOf);
  }
}
