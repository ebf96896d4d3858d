package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the objects of a model that the caller may see (spec/api.md 1.6). */
public interface ListObjects {

  /**
   * Lists a window of them.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may see none
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under the name of a filter that makes no
   *     sense
   */
  Page<Value.Fields> list(Caller caller, ModelName model, Request request);

  /**
   * What a caller asks for.
   *
   * @param parameters all that was sent; what is no filter of the model does not matter
   * @param search words, each of which must be found
   * @param ordering fields between commas
   * @param offset how many to skip, at least 0
   * @param limit how many to list at most
   */
  record Request(
      Map<String, List<String>> parameters,
      String search,
      String ordering,
      long offset,
      int limit) {

    /** The last value of a parameter, or a blank. */
    public String parameter(String name) {
      List<String> sent = parameters.getOrDefault(name, List.of());
      return sent.isEmpty() ? "" : sent.getLast();
    }

    /**
     * What the list is to be filtered by.
     *
     * @throws dev.sluice.domain.shared.FlowFault.Invalid under the name of a filter that makes no
     *     sense
     */
    public List<Criterion> criteria(List<Filter> filters) {
      return filters.stream()
          .flatMap(filter -> filter.read(parameters.getOrDefault(filter.name(), List.of())))
          .toList();
    }

    /** This request as a query, where its search may be more than words. */
    public ListQuery query(
        List<Criterion> criteria, Optional<Criterion> understood, Visibility visibility) {
      ListQuery query = query(criteria, visibility);
      return understood.map(query::searchingFor).orElse(query);
    }

    /** This request as a query for what meets some criteria. */
    public ListQuery query(List<Criterion> criteria, Visibility visibility) {
      return new ListQuery(
          criteria,
          ListQuery.terms(search),
          ListQuery.Order.parse(ordering),
          visibility,
          offset,
          limit);
    }
  }
}
