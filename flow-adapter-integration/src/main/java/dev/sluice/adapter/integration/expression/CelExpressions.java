package dev.sluice.adapter.integration.expression;

import dev.sluice.adapter.integration.expression.Compiler.Compiled;
import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import dev.sluice.application.port.Expressions;
import dev.sluice.domain.value.Value;
import java.util.List;

/** Expressions in CEL, compiled once for each text. */
public final class CelExpressions implements Expressions {

  private final Compiler compiler = new Compiler(Functions.with(Asking.all()));
  private final CompiledTexts compiled = new CompiledTexts();
  private final Sources sources;

  /**
   * @param sources whom expressions ask
   */
  public CelExpressions(Sources sources) {
    this.sources = sources;
  }

  @Override
  public List<Mistake> check(String text) {
    return switch (compiled(text)) {
      case Compiled.Ready _ -> List.of();
      case Compiled.Wrong(var mistakes) -> mistakes;
    };
  }

  @Override
  public boolean mayWait(String text) {
    return compiled(text) instanceof Compiled.Ready(Program program) && program.mayWait();
  }

  @Override
  public Value evaluate(String text, Question question) throws InterruptedException {
    Program program = program(compiled(text));
    return Output.of(program.run(program.in(new World(sources, question))));
  }

  @Override
  public List<Part> explain(String text, Question question) throws InterruptedException {
    if (!(compiler.compile(text, true) instanceof Compiled.Ready(Program program))) {
      return List.of();
    }
    Evaluation evaluation = program.in(new World(sources, question));
    try {
      program.run(evaluation);
    } catch (ExpressionFailed failed) {
      // what was seen until then says why
    }
    return evaluation.parts();
  }

  private Compiled compiled(String text) {
    return compiled.get(text, () -> compiler.compile(text, false));
  }

  private static Program program(Compiled compiled) {
    return switch (compiled) {
      case Compiled.Ready(Program program) -> program;
      case Compiled.Wrong(var mistakes) ->
          throw new ExpressionFailed(Reason.MISTAKE, mistakes.getFirst().sentence());
    };
  }
}
