package dev.sluice.adapter.integration.expression;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Part;
import dev.sluice.domain.value.Value;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The parts that expressions are made of, apart from logic and loops. */
final class Nodes {

  private Nodes() {}

  /** Where a part is written. */
  record Place(int line, int column) {

    ExpressionFailed locate(ExpressionFailed failed) {
      return failed.at(line, column);
    }
  }

  /** A literal. */
  record Constant(Object constant) implements Node {
    @Override
    public Object value(Evaluation run) {
      return constant;
    }
  }

  /** What is declared for every expression. */
  record Variable(String name, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      run.budget().charge(1);
      try {
        return run.world().variable(name);
      } catch (ExpressionFailed failed) {
        throw place.locate(failed);
      }
    }
  }

  /** What a macro has named. A failure in place of a value is raised when that is read. */
  record Local(int slot) implements Node {
    @Override
    public Object value(Evaluation run) {
      run.budget().charge(1);
      Object value = run.local(slot);
      if (value instanceof ExpressionFailed failed) {
        throw failed;
      }
      return value;
    }
  }

  /** {@code a.b}. */
  record Select(Node operand, String field, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      Object from = operand.value(run);
      try {
        return Reading.read(run, from, field);
      } catch (ExpressionFailed failed) {
        throw place.locate(failed);
      }
    }
  }

  /** {@code has(a.b)}. */
  record Has(Node operand, String field, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      Object in = operand.value(run);
      if (!Reading.hasFields(in)) {
        throw place.locate(Mistakes.mistake("%s has no \"%s\"", Mistakes.kind(in), field));
      }
      return Reading.has(run, in, field);
    }
  }

  /** {@code a.?b} and {@code a[?b]}. */
  record Find(Node operand, Node key) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      return Reading.find(run, operand.value(run), key.value(run));
    }
  }

  /** {@code f(a, b)}, {@code a.f(b)}, and every operator that evaluates all of its sides. */
  record Call(String name, Function function, List<Node> arguments, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      run.budget().charge(1);
      var values = new Object[arguments.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).value(run);
      }
      try {
        return function.apply(run, values);
      } catch (ExpressionFailed failed) {
        throw place.locate(failed);
      } catch (ArithmeticException | DateTimeException failed) {
        throw place.locate(
            Mistakes.mistake(
                "%s: %s", Operators.spelling(name), String.valueOf(failed.getMessage())));
      }
    }
  }

  /** {@code [a, ?b]}. */
  record ListOf(List<Node> items, List<Integer> optional) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      run.budget().charge(1 + items.size());
      var list = new ArrayList<Object>(items.size());
      for (int i = 0; i < items.size(); i++) {
        Object item = items.get(i).value(run);
        if (!optional.contains(i)) {
          list.add(item);
        } else if (item instanceof Optional<?> maybe) {
          maybe.ifPresent(list::add);
        }
      }
      return list;
    }
  }

  /** One {@code key: value}. */
  record Entry(Node key, Node value, boolean optional) {}

  /** {@code {a: b}}. */
  record MapOf(List<Entry> entries, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      run.budget().charge(1 + entries.size());
      var map = new LinkedHashMap<Object, Object>();
      for (Entry entry : entries) {
        Object key = key(entry.key.value(run));
        Object value = entry.value.value(run);
        if (map.containsKey(key)) {
          throw place.locate(Mistakes.mistake("a map has a key twice"));
        }
        if (!entry.optional) {
          map.put(key, value);
        } else if (value instanceof Optional<?> maybe) {
          maybe.ifPresent(present -> map.put(key, present));
        }
      }
      return map;
    }

    private Object key(Object key) {
      if (key instanceof String || key instanceof Long || key instanceof Boolean) {
        return key;
      }
      throw place.locate(Mistakes.mistake("the key of a map cannot be %s", Mistakes.kind(key)));
    }
  }

  /** Writes down what another part amounts to. */
  record Traced(Node node, String text, Place place) implements Node {
    @Override
    public Object value(Evaluation run) throws InterruptedException {
      int before = run.secretsRead();
      Object value = node.value(run);
      Value plain = Output.brief(value);
      Value shown = run.secretsRead() > before ? Secrecy.masked(plain) : Secrecy.shown(plain);
      run.add(new Part(text, shown, place.line, place.column));
      if (value instanceof Boolean) {
        run.forgiveSecrets(before);
      }
      return value;
    }
  }
}
