package dev.sluice.adapter.integration.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Mistake;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Compiles texts, each on a thread with a stack that the library cannot exhaust. */
final class Compiler {

  /** Reserved, not used: what the longest text of nothing but brackets would need. */
  private static final long STACK = 256L << 20;

  /** Made when it is first used: it takes longer than everything else at a start. */
  private static final class Library {
    static final CelCompiler INSTANCE = Dialect.compiler();
  }

  private final Map<String, Function> functions;

  Compiler(Map<String, Function> functions) {
    this.functions = functions;
  }

  /** What became of a text. */
  sealed interface Compiled {

    /** It can be evaluated. */
    record Ready(Program program) implements Compiled {}

    /** It cannot. */
    record Wrong(List<Mistake> mistakes) implements Compiled {}
  }

  /**
   * Compiles a text.
   *
   * @param traced whether its parts write down what they amount to
   */
  Compiled compile(String text, boolean traced) {
    if (text.length() > Dialect.LENGTH) {
      return wrong("the text is longer than %,d characters".formatted(Dialect.LENGTH));
    }
    if (text.isBlank()) {
      return wrong("the text is empty");
    }
    var task = new FutureTask<>(() -> compileHere(text, traced));
    Thread thread = new Thread(null, task, "expression compiler", STACK);
    thread.setDaemon(true);
    thread.start();
    return await(task);
  }

  private static Compiled await(FutureTask<Compiled> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          // compiling is short, and half a program is none
          interrupted = true;
        } catch (ExecutionException failed) {
          throw new IllegalStateException("an expression could not be compiled", failed);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Compiled compileHere(String text, boolean traced) {
    try {
      CelValidationResult result = Library.INSTANCE.compile(text);
      if (result.hasError()) {
        return new Compiled.Wrong(
            result.getErrors().stream().map(issue -> mistake(issue, text)).toList());
      }
      return program(result.getAst(), traced);
    } catch (CelValidationException | StackOverflowError tooDeep) {
      return wrong("the text is too deeply nested");
    }
  }

  private Compiled program(CelAbstractSyntaxTree tree, boolean traced) {
    try {
      Program program = Compilation.of(tree, functions, traced);
      PatternCheck.check(tree);
      return new Compiled.Ready(program);
    } catch (Unsupported unsupported) {
      Nodes.Place place = Compilation.place(tree, unsupported.expression());
      return new Compiled.Wrong(
          List.of(
              new Mistake(
                  place.line(), place.column(), String.valueOf(unsupported.getMessage()), "")));
    }
  }

  private static Mistake mistake(CelIssue issue, String text) {
    int line = Math.max(1, issue.getSourceLocation().getLine());
    int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
    String message = Hints.plain(issue.getMessage());
    return new Mistake(line, column, message, Hints.of(message, text));
  }

  private static Compiled wrong(String message) {
    return new Compiled.Wrong(List.of(new Mistake(1, 1, message, "")));
  }

  /** What is wrong with a literal pattern is known before anybody is matched with it. */
  private static final class PatternCheck {

    private static final java.util.Set<String> MATCHING =
        java.util.Set.of("matches", "regex_match", "regex_replace");

    static void check(CelAbstractSyntaxTree tree) {
      new dev.cel.common.ast.CelExprVisitor() {
        @Override
        protected void visit(
            dev.cel.common.ast.CelExpr part, dev.cel.common.ast.CelExpr.CelCall call) {
          if (MATCHING.contains(call.function())) {
            var pattern = call.target().isPresent() ? call.args().getFirst() : call.args().get(1);
            checkPattern(pattern);
          }
          super.visit(part, call);
        }
      }.visit(tree);
    }

    private static void checkPattern(dev.cel.common.ast.CelExpr pattern) {
      String text =
          pattern.constantOrDefault().getKind() == dev.cel.common.ast.CelConstant.Kind.STRING_VALUE
              ? pattern.constant().stringValue()
              : "";
      try {
        Patterns.compile(text);
      } catch (ExpressionFailed wrong) {
        throw new Unsupported(pattern.id(), String.valueOf(wrong.getMessage()));
      }
    }
  }
}
