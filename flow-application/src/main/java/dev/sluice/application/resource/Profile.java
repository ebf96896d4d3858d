package dev.sluice.application.resource;

import dev.sluice.application.shape.Shape;
import dev.sluice.domain.rbac.ModelName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What there is to know of a resource without asking for any object.
 *
 * @param name how it is named among all resources: like its model, unless another one of the model
 *     has that name
 * @param model what permissions and blueprints call it
 * @param address where it is found on the wire
 * @param attributes what can be written
 * @param shown what is shown
 * @param filters by what lists can be filtered
 * @param operations what requests can do with it
 * @param readers who may see its objects
 * @param includes which fields requests may have shown or not
 */
public record Profile<A, V>(
    ModelName name,
    ModelName model,
    Address address,
    Shape<A> attributes,
    Shape<V> shown,
    List<Filter> filters,
    Set<Operation> operations,
    Readers readers,
    List<Include> includes) {

  public Profile {
    filters = List.copyOf(filters);
    operations = Set.copyOf(operations);
    includes = List.copyOf(includes);
  }

  /** Who may see objects. */
  public enum Readers {
    /** Whoever holds the permission to view them. */
    PERMITTED,
    /** Those, and owners, who may also do what they like with their own. */
    OWNERS,
    /** Whoever is logged in. */
    EVERYBODY,
    /** Superusers, whatever others hold. */
    SUPERUSERS
  }

  /** What requests can do. */
  public enum Operation {
    LIST,
    CREATE,
    RETRIEVE,
    UPDATE,
    DESTROY,
    USED_BY
  }

  /**
   * Where a resource is found.
   *
   * @param path behind {@code /api/v3/}, without slashes at its ends, for example {@code
   *     flows/instances}
   * @param key what the last part of an object's path is called, for example {@code slug}
   * @param schema what the documents call the objects, for example {@code Flow}
   */
  public record Address(String path, String key, String schema) {

    /** What the names of operations begin with, for example {@code flows_instances}. */
    public String stem() {
      return path.replace('/', '_');
    }
  }

  /** A resource with all operations, without owners, filtered by some of the shown fields. */
  public static <A, V> Profile<A, V> of(
      ModelName model, Address address, Shape<A> attributes, Shape<V> shown, String... filters) {
    return new Profile<>(
        model,
        model,
        address,
        attributes,
        shown,
        Filter.byFields(shown, List.of(filters)),
        EnumSet.allOf(Operation.class),
        Readers.PERMITTED,
        List.of());
  }

  /** This resource with these operations only. */
  public Profile<A, V> only(Operation... allowed) {
    return new Profile<>(
        name, model, address, attributes, shown, filters, Set.of(allowed), readers, includes);
  }

  /** This resource with more filters. */
  public Profile<A, V> and(Filter... more) {
    return and(List.of(more));
  }

  /** This resource with more filters. */
  public Profile<A, V> and(List<Filter> more) {
    var all = new ArrayList<>(filters);
    all.addAll(more);
    return new Profile<>(
        name, model, address, attributes, shown, all, operations, readers, includes);
  }

  /** This resource, where objects have owners. */
  public Profile<A, V> ownedByPeople() {
    return readBy(Readers.OWNERS);
  }

  /** This resource, which everybody may see who is logged in. */
  public Profile<A, V> readByEverybody() {
    return readBy(Readers.EVERYBODY);
  }

  /** This resource, which only superusers see and write. */
  public Profile<A, V> readBySuperusers() {
    return readBy(Readers.SUPERUSERS);
  }

  /** This resource beside another one of its model. */
  public Profile<A, V> named(ModelName other) {
    return new Profile<>(
        other, model, address, attributes, shown, filters, operations, readers, includes);
  }

  private Profile<A, V> readBy(Readers others) {
    return new Profile<>(
        name, model, address, attributes, shown, filters, operations, others, includes);
  }

  /** This resource with fields that requests may have shown or not. */
  public Profile<A, V> including(Include... some) {
    return new Profile<>(
        name, model, address, attributes, shown, filters, operations, readers, List.of(some));
  }

  /**
   * What a request wants to see.
   *
   * @param parameters all that was sent
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under the name of one that makes no sense
   */
  public Selection selection(Map<String, List<String>> parameters) {
    return new Selection(
        includes.stream()
            .filter(include -> !include.isWanted(parameters))
            .map(Include::field)
            .collect(Collectors.toSet()));
  }
}
