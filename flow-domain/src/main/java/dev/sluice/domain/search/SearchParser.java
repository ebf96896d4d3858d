package dev.sluice.domain.search;

import dev.sluice.domain.search.Search.Operator;
import dev.sluice.domain.search.SearchTokens.Sort;
import dev.sluice.domain.search.SearchTokens.Token;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads searches: comparisons with {@code and}, {@code or} and parentheses. */
final class SearchParser {

  private static final int DEEPEST = 20;
  private static final int MOST = 100;

  private static final Map<String, Operator> SIGNS =
      Map.of(
          "=", Operator.EQUALS,
          "!=", Operator.EQUALS,
          ">", Operator.GREATER,
          ">=", Operator.AT_LEAST,
          "<", Operator.LESS,
          "<=", Operator.AT_MOST,
          "~", Operator.CONTAINS,
          "!~", Operator.CONTAINS);
  private static final Map<String, Operator> WORDS =
      Map.of("in", Operator.IN, "startswith", Operator.STARTS, "endswith", Operator.ENDS);
  private static final Map<String, Value> CONSTANTS =
      Map.of("True", Value.of(true), "False", Value.of(false), "None", Value.NULL);

  private final List<Token> tokens;
  private final int length;
  private int next;
  private int values;

  SearchParser(SearchTokens tokens) {
    this.tokens = tokens.tokens();
    this.length = tokens.length();
  }

  Search parse() {
    Search search = any(0);
    if (next < tokens.size()) {
      throw unexpected("and, or, or the end");
    }
    return search;
  }

  private Search any(int depth) {
    return joined("or", () -> joined("and", () -> one(depth), Search.All::new), Search.Any::new);
  }

  private Search joined(
      String word, Supplier<Search> part, Function<List<Search>, Search> joining) {
    var parts = new ArrayList<Search>();
    parts.add(part.get());
    while (takes(Sort.NAME, word)) {
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.getFirst() : joining.apply(parts);
  }

  private Search one(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("a search has at most " + DEEPEST + " parentheses");
    }
    if (takes(Sort.SIGN, "(")) {
      Search inner = any(depth + 1);
      takeSign(")");
      return inner;
    }
    return comparison();
  }

  private Search comparison() {
    Token field = takeName();
    boolean negated = takes(Sort.NAME, "not");
    Token written = take(negated ? "in, startswith or endswith" : "an operator");
    Operator operator = WORDS.get(written.text());
    if (operator == null && !negated) {
      operator = SIGNS.get(written.text());
      negated = written.text().startsWith("!");
    }
    if (operator == null) {
      next--;
      throw unexpected("an operator");
    }
    List<Value> compared = operator == Operator.IN ? list() : List.of(value());
    return new Search.Comparison(List.of(field.text().split("\\.")), operator, negated, compared);
  }

  private List<Value> list() {
    takeSign("(");
    var items = new ArrayList<Value>();
    do {
      items.add(value());
    } while (takes(Sort.SIGN, ","));
    takeSign(")");
    return items;
  }

  private Value value() {
    values++;
    if (values > MOST) {
      throw new IllegalArgumentException("a search has at most " + MOST + " values");
    }
    Token token = take("a value");
    if (token.sort() == Sort.TEXT) {
      return Value.of(token.text());
    }
    if (token.sort() == Sort.NUMBER) {
      return token.number();
    }
    Value constant = CONSTANTS.get(token.text());
    if (constant == null) {
      next--;
      throw unexpected("a value");
    }
    return constant;
  }

  private boolean takes(Sort sort, String text) {
    if (next < tokens.size() && tokens.get(next).is(sort, text)) {
      next++;
      return true;
    }
    return false;
  }

  private void takeSign(String sign) {
    if (!takes(Sort.SIGN, sign)) {
      throw unexpected(sign);
    }
  }

  private Token takeName() {
    Token token = take("the name of a field");
    if (token.sort() != Sort.NAME) {
      next--;
      throw unexpected("the name of a field");
    }
    return token;
  }

  private Token take(String wanted) {
    if (next >= tokens.size()) {
      throw unexpected(wanted);
    }
    next++;
    return tokens.get(next - 1);
  }

  private IllegalArgumentException unexpected(String wanted) {
    int at = next < tokens.size() ? tokens.get(next).at() : length + 1;
    return new IllegalArgumentException(wanted + " was expected at character " + at);
  }
}
