package dev.sluice.adapter.integration.expression;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DURATION;
import static dev.cel.common.types.SimpleType.DYN;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.common.types.SimpleType.TIMESTAMP;
import static dev.sluice.adapter.integration.expression.Types.DATA;
import static dev.sluice.adapter.integration.expression.Types.EVIDENCE;
import static dev.sluice.adapter.integration.expression.Types.TEXTS;
import static dev.sluice.adapter.integration.expression.Types.USER;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can be written: the standard of CEL without bytes and unsigned numbers, and what is ours.
 */
final class Dialect {

  static final int LENGTH = 32_768;

  private static final int DEPTH = 100;
  private static final int ERRORS = 10;

  private static final CelType VALUE = TypeParamType.create("V");
  private static final CelType KEY = TypeParamType.create("K");
  private static final CelType MAYBE = OptionalType.create(VALUE);

  static final Map<String, CelType> VARIABLES =
      Map.of(
          "request", Types.REQUEST,
          "context", DATA,
          "http_request", Types.HTTP_REQUEST,
          "client_ip", STRING,
          "is_sso_flow", BOOL,
          "evidence", EVIDENCE,
          "now", TIMESTAMP);

  /** Those that ask others, and may wait for them. */
  static final Set<String> WAITING = Set.of("resolve_dns", "reverse_dns");

  /** Those that evaluate what is not written here, which may wait. */
  static final String CALLING = "call_policy";

  static final Set<StandardFunction> LEFT_OUT =
      EnumSet.of(
          StandardFunction.UINT,
          StandardFunction.BYTES,
          StandardFunction.TYPE,
          StandardFunction.OLD_IN,
          StandardFunction.OLD_NOT_STRICTLY_FALSE);

  static final List<CelFunctionDecl> FUNCTIONS =
      List.of(
          function("regex_match", of(BOOL, STRING, STRING)),
          function("regex_replace", of(STRING, STRING, STRING, STRING)),
          function("list_flatten", of(DYN, DYN)),
          function("ip_in", of(BOOL, STRING, STRING)),
          function("ip_is_private", of(BOOL, STRING)),
          function("resolve_dns", of(TEXTS, STRING), of(TEXTS, STRING, INT)),
          function("reverse_dns", of(STRING, STRING)),
          function("slugify", of(STRING, STRING)),
          function("escape_html", of(STRING, STRING)),
          function("truthy", of(BOOL, DYN)),
          function("user_by", of(USER, DATA)),
          function("is_group_member", of(BOOL, USER, DATA)),
          function("user_has_authenticator", of(BOOL, USER), of(BOOL, USER, STRING)),
          function("call_policy", of(DATA, STRING)),
          function("attempts", of(INT), of(INT, STRING), of(INT, STRING, STRING)),
          function("has", on(BOOL, EVIDENCE, STRING)),
          function("factors", on(INT, EVIDENCE), on(INT, EVIDENCE, DURATION)),
          function("age", on(DURATION, EVIDENCE, STRING)),
          function("lowerAscii", on(STRING, STRING)),
          function("upperAscii", on(STRING, STRING)),
          function("trim", on(STRING, STRING)),
          function("indexOf", on(INT, STRING, STRING)),
          function("substring", on(STRING, STRING, INT), on(STRING, STRING, INT, INT)),
          function("replace", on(STRING, STRING, STRING, STRING)),
          function("split", on(TEXTS, STRING, STRING)),
          function("join", on(STRING, TEXTS), on(STRING, TEXTS, STRING)),
          function("orValue", on(VALUE, MAYBE, VALUE)),
          function("or", on(MAYBE, MAYBE, MAYBE)),
          function("hasValue", on(BOOL, MAYBE)),
          function("value", on(VALUE, MAYBE)),
          function("_[?_]", of(MAYBE, MapType.create(KEY, VALUE), KEY)));

  private Dialect() {}

  static CelCompiler compiler() {
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options())
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(standard())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addMacros(Naming.BIND)
            .setTypeProvider(new Types())
            .addFunctionDeclarations(FUNCTIONS);
    new TreeMap<>(VARIABLES).forEach(builder::addVar);
    return builder.build();
  }

  /** Every name that means something, for hints. */
  static Set<String> names() {
    var names = new TreeSet<>(VARIABLES.keySet());
    FUNCTIONS.forEach(function -> names.add(function.name()));
    EnumSet.complementOf(EnumSet.copyOf(LEFT_OUT))
        .forEach(function -> names.add(function.functionName()));
    CelStandardMacro.STANDARD_MACROS.forEach(macro -> names.add(macro.getFunction()));
    names.removeIf(name -> !Character.isLetter(name.charAt(0)));
    return names;
  }

  static CelOptions options() {
    return CelOptions.current()
        .maxExpressionCodePointSize(LENGTH)
        .maxParseRecursionDepth(DEPTH)
        .maxParseErrorRecoveryLimit(ERRORS)
        .enableOptionalSyntax(true)
        .populateMacroCalls(true)
        .build();
  }

  private static CelStandardDeclarations standard() {
    return CelStandardDeclarations.newBuilder().excludeFunctions(LEFT_OUT).build();
  }

  /** What one overload takes and gives. */
  private record Overload(boolean member, CelType result, List<CelType> parameters) {

    CelOverloadDecl named(String id) {
      return member
          ? CelOverloadDecl.newMemberOverload(id, result, parameters)
          : CelOverloadDecl.newGlobalOverload(id, result, parameters);
    }
  }

  private static Overload of(CelType result, CelType... parameters) {
    return new Overload(false, result, List.of(parameters));
  }

  private static Overload on(CelType result, CelType... receiverAndParameters) {
    return new Overload(true, result, List.of(receiverAndParameters));
  }

  private static CelFunctionDecl function(String name, Overload... overloads) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        Stream.of(overloads)
            .map(overload -> overload.named("sluice_" + name + "_" + overload.parameters.size()))
            .toList());
  }
}
