package dev.sluice.adapter.web.schema;

import dev.sluice.application.resource.Filter;
import dev.sluice.application.resource.Profile;
import dev.sluice.application.resource.Profile.Operation;
import dev.sluice.domain.value.Value;

/** Describes the operations that all resources share. */
final class ResourcePaths {

  private static final String JSON = "application/json";

  private final Paths paths;
  private final Components components;

  ResourcePaths(Paths paths, Components components) {
    this.paths = paths;
    this.components = components;
  }

  void describe(Profile<?, ?> profile) {
    String base = "/" + profile.address().path() + "/";
    String object = base + "{" + profile.address().key() + "}/";
    String name = profile.address().schema();
    Value.Fields shown =
        components.shown(name, profile.shown(), field -> profile.attributes().field(field) != null);
    if (allows(profile, Operation.LIST)) {
      paths.put(base, "get", list(profile, base));
    }
    if (allows(profile, Operation.CREATE)) {
      paths.put(base, "post", writing(profile, base, "_create", false).answers(201, JSON, shown));
    }
    if (allows(profile, Operation.RETRIEVE)) {
      paths.put(object, "get", operation(profile, object, "_retrieve").answers(200, JSON, shown));
    }
    if (allows(profile, Operation.UPDATE)) {
      paths.put(
          object, "put", writing(profile, object, "_update", false).answers(200, JSON, shown));
      paths.put(
          object,
          "patch",
          writing(profile, object, "_partial_update", true).answers(200, JSON, shown));
    }
    if (allows(profile, Operation.DESTROY)) {
      paths.put(object, "delete", operation(profile, object, "_destroy").answersNothing(204));
    }
    if (allows(profile, Operation.USED_BY)) {
      String uses = object + "used_by/";
      Value use = Json.arrayOf(components.record(UsedBy.class));
      paths.put(uses, "get", operation(profile, uses, "_used_by_list").answers(200, JSON, use));
    }
  }

  /** What refers to an object. */
  record UsedBy(
      String app,
      String modelName,
      String pk,
      String name,
      dev.sluice.domain.rbac.UsedBy.Action action) {}

  private Described list(Profile<?, ?> profile, String base) {
    Described list = operation(profile, base, "_list");
    Value text = Json.object("type", "string");
    Value number = Json.object("type", "integer");
    list.query("ordering", text).query("page", number).query("page_size", number);
    list.query("search", text);
    for (Filter filter : profile.filters()) {
      Value type = components.type(filter.type(), false);
      list.query(filter.name(), filter.many() ? Json.arrayOf(type) : type);
    }
    return list.answers(200, JSON, components.page(profile.address().schema()));
  }

  private Described writing(Profile<?, ?> profile, String path, String suffix, boolean partial) {
    String name = (partial ? "Patched" : "") + profile.address().schema() + "Request";
    return operation(profile, path, suffix)
        .sends(components.sent(name, profile.attributes(), partial));
  }

  private static Described operation(Profile<?, ?> profile, String path, String suffix) {
    return new Described(profile.address().stem() + suffix, path);
  }

  private static boolean allows(Profile<?, ?> profile, Operation operation) {
    return profile.operations().contains(operation);
  }
}
