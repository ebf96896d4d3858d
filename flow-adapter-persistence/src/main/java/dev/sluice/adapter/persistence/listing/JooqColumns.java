package dev.sluice.adapter.persistence.listing;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.OrderField;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a model can be asked about.
 *
 * @param from the table, or several that are joined without making more rows
 * @param pk the primary key
 * @param key what stands in addresses
 * @param base which rows are of the model at all
 * @param fields by their names on the wire, to filter and order by
 * @param special what is no comparison of a column, by the names of filters
 * @param searched where terms are searched
 * @param order how rows are ordered that a query leaves undecided; ends with something unique
 * @param owner who owns a row, or null where rows have no owners
 * @param document where fields are that have no column, or null where all have one
 */
public record JooqColumns(
    TableLike<?> from,
    Field<?> pk,
    Field<?> key,
    Condition base,
    Map<String, Field<?>> fields,
    Map<String, Function<Criterion, Condition>> special,
    List<Field<?>> searched,
    List<OrderField<?>> order,
    @Nullable Field<Long> owner,
    @Nullable Field<JSONB> document) {

  public JooqColumns {
    fields = Map.copyOf(fields);
    special = Map.copyOf(special);
    searched = List.copyOf(searched);
    order = List.copyOf(order);
  }

  /** All rows of a table, addressed by their primary key, which decides their order. */
  public static JooqColumns of(TableLike<?> from, Field<?> pk) {
    return new JooqColumns(
        from,
        pk,
        pk,
        DSL.noCondition(),
        Map.of("pk", pk),
        Map.of(),
        List.of(),
        List.of(pk.asc()),
        null,
        null);
  }

  /** These rows, addressed by something else. */
  public JooqColumns addressedBy(Field<?> column) {
    return new JooqColumns(
        from, pk, column, base, fields, special, searched, order, owner, document);
  }

  /** Only some of these rows. */
  public JooqColumns where(Condition condition) {
    return new JooqColumns(
        from, pk, key, base.and(condition), fields, special, searched, order, owner, document);
  }

  /** These rows, with a field to ask about. */
  public JooqColumns with(String name, Field<?> column) {
    var more = new LinkedHashMap<>(fields);
    more.put(name, column);
    return new JooqColumns(from, pk, key, base, more, special, searched, order, owner, document);
  }

  /** These rows, with a filter that is no comparison of a column. */
  public JooqColumns with(String name, Function<Criterion, Condition> condition) {
    var more = new LinkedHashMap<>(special);
    more.put(name, condition);
    return new JooqColumns(from, pk, key, base, fields, more, searched, order, owner, document);
  }

  /** These rows, searched in some columns. */
  public JooqColumns searchedIn(Field<?>... columns) {
    return new JooqColumns(
        from, pk, key, base, fields, special, List.of(columns), order, owner, document);
  }

  /** These rows in another order, which the primary key completes. */
  public JooqColumns orderedBy(Field<?>... columns) {
    var all = new ArrayList<OrderField<?>>();
    for (Field<?> column : columns) {
      all.add(column.asc());
    }
    all.add(pk.asc());
    return new JooqColumns(from, pk, key, base, fields, special, searched, all, owner, document);
  }

  /** These rows, which people own. */
  public JooqColumns ownedThrough(Field<Long> column) {
    return new JooqColumns(from, pk, key, base, fields, special, searched, order, column, document);
  }

  /** These rows, whose other fields are in a document. */
  public JooqColumns otherwiseIn(Field<JSONB> column) {
    return new JooqColumns(from, pk, key, base, fields, special, searched, order, owner, column);
  }

  /** The column of a field, or null where there is none. */
  private @Nullable Field<?> column(String field) {
    Field<?> column = fields.get(field);
    return column == null && document != null
        ? DSL.field("({0} -> {1})", JSONB.class, document, DSL.val(field))
        : column;
  }

  /** These rows, the newest first. */
  public JooqColumns newestFirst(Field<?> created) {
    List<OrderField<?>> newest = List.of(created.desc(), pk.desc());
    return new JooqColumns(from, pk, key, base, fields, special, searched, newest, owner, document);
  }

  /** What a query demands of rows. */
  public Condition wanted(ListQuery query) {
    Condition wanted = base.and(visible(query.visibility()));
    for (var criterion : query.criteria()) {
      wanted = wanted.and(condition(criterion));
    }
    for (String term : query.terms()) {
      wanted = wanted.and(contain(term));
    }
    return wanted;
  }

  /** How a query orders rows. */
  public List<OrderField<?>> order(ListQuery query) {
    var all = new ArrayList<OrderField<?>>();
    for (ListQuery.Order wanted : query.ordering()) {
      Field<?> column = column(wanted.field());
      if (column != null) {
        all.add(wanted.descending() ? column.desc() : column.asc());
      }
    }
    all.addAll(order);
    return all;
  }

  private Condition visible(Visibility visibility) {
    return switch (visibility) {
      case Visibility.Everything() -> DSL.noCondition();
      case Visibility.Nothing() -> DSL.falseCondition();
      case Visibility.Objects(var pks) -> JooqComparisons.any(pk, pks);
      case Visibility.OwnRows(var person) -> ownedBy(person);
    };
  }

  private Condition ownedBy(UserId user) {
    return owner == null ? DSL.falseCondition() : owner.eq(user.value());
  }

  /** What a criterion says about rows. */
  private Condition condition(Criterion criterion) {
    Function<Criterion, Condition> own = special.get(criterion.field());
    if (own != null) {
      return own.apply(criterion);
    }
    Field<?> column = column(criterion.field());
    if (column == null) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid(criterion.field(), "Nothing can be found by this field here.")));
    }
    return JooqComparisons.of(column, criterion);
  }

  /** That a term is found somewhere. */
  private Condition contain(String term) {
    return DSL.or(searched.stream().map(column -> JooqComparisons.contains(column, term)).toList());
  }
}
