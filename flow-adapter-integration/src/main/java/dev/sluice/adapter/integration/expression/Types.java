package dev.sluice.adapter.integration.expression;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.common.types.SimpleType.TIMESTAMP;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.StructType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The things that an expression can read, with their fields, so that a misspelt one is noticed. */
final class Types implements CelTypeProvider {

  static final CelType DATA = MapType.create(STRING, DYN);
  static final CelType TEXTS = ListType.create(STRING);

  static final StructType USER =
      type(
          "User",
          Map.ofEntries(
              Map.entry("pk", INT),
              Map.entry("uid", STRING),
              Map.entry("username", STRING),
              Map.entry("name", STRING),
              Map.entry("email", STRING),
              Map.entry("is_active", BOOL),
              Map.entry("is_superuser", BOOL),
              Map.entry("is_authenticated", BOOL),
              Map.entry("has_usable_password", BOOL),
              Map.entry("type", STRING),
              Map.entry("path", STRING),
              Map.entry("groups", TEXTS),
              Map.entry("attributes", DATA),
              Map.entry("group_attributes", DATA),
              Map.entry("date_joined", TIMESTAMP),
              Map.entry("last_login", TIMESTAMP),
              Map.entry("password_change_date", TIMESTAMP)));

  static final StructType HTTP_REQUEST =
      type(
          "HttpRequest",
          Map.of(
              "path", STRING, "method", STRING, "host", STRING, "GET", DATA, "headers", DATA,
              "user", USER));

  static final StructType REQUEST =
      type(
          "Request",
          Map.of("user", USER, "context", DATA, "http_request", HTTP_REQUEST, "debug", BOOL));

  static final StructType EVIDENCE = type("Evidence", Map.of());

  private static final ImmutableList<CelType> ALL =
      ImmutableList.of(USER, HTTP_REQUEST, REQUEST, EVIDENCE);

  private static StructType type(String name, Map<String, CelType> types) {
    ImmutableMap<String, CelType> fields = ImmutableMap.copyOf(types);
    return StructType.create(
        name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
  }

  /** Every field of everything, for hints. */
  static Set<String> fields() {
    var names = new TreeSet<String>();
    names.addAll(USER.fieldNames());
    names.addAll(HTTP_REQUEST.fieldNames());
    names.addAll(REQUEST.fieldNames());
    return names;
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ALL;
  }

  @Override
  public Optional<CelType> findType(String name) {
    return ALL.stream().filter(type -> type.name().equals(name)).findFirst();
  }
}
