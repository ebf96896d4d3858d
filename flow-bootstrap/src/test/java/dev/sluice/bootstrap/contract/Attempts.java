package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.contract.Rule.Entry;
import dev.sluice.bootstrap.contract.Rule.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tries an operation with what its rule demands, and with less; says what went otherwise. */
final class Attempts {

  private static final Set<Integer> REFUSED = Set.of(403);
  private static final Set<Integer> UNSEEN = Set.of(403, 404);

  private final Operation operation;
  private final Rule rule;
  private final Cast cast;
  private final JsonNode object;
  private final List<String> surprises = new ArrayList<>();

  Attempts(Operation operation, Rule rule, Cast cast) {
    this.operation = operation;
    this.rule = rule;
    this.cast = cast;
    this.object = cast.object(operation);
  }

  /** Those who play in it. */
  record Cast(
      Stock stock,
      Requests requests,
      Caller stranger,
      Grantee grantee,
      Administrator administrator) {

    JsonNode object(Operation operation) {
      return stock.about(operation);
    }
  }

  /** All of them; empty where the rule holds. */
  List<String> surprises() {
    boolean isOpen = rule.entry() == Entry.EVERYBODY;
    attempt("a stranger", cast.stranger(), object, isOpen ? success() : REFUSED);
    attemptWithNothing();
    if (rule.entry() != Entry.SUPERUSERS) {
      attemptWithEverything();
    }
    if (rule.entry() == Entry.HOLDERS || rule.entry() == Entry.OWNERS) {
      attemptWithLess();
    }
    attempt(
        "the administrator",
        cast.administrator().caller(operation),
        cast.object(operation),
        success());
    return surprises;
  }

  private void attemptWithNothing() {
    cast.grantee().strip();
    Set<Integer> expected =
        switch (rule.entry()) {
          case EVERYBODY, LOGIN -> success();
          case OWNERS -> operation.isAboutAnObject() ? UNSEEN : success();
          case HOLDERS, SUPERUSERS -> REFUSED;
        };
    attempt("somebody", cast.grantee().caller(operation), object, expected);
  }

  private void attemptWithEverything() {
    JsonNode fresh = cast.object(operation);
    grant(fresh, rule.gates());
    grantSight(fresh);
    attempt("a holder", cast.grantee().caller(operation), fresh, success());
  }

  /** Without each of the gates, and without the sight of the object. */
  private void attemptWithLess() {
    for (Gate gate : rule.gates()) {
      var others = new ArrayList<>(rule.gates());
      others.remove(gate);
      grant(object, others);
      grantSight(object);
      String who = "somebody without " + gate.permission();
      attempt(who, cast.grantee().caller(operation), object, REFUSED);
    }
    if (rule.sight() != null && !rule.gates().isEmpty()) {
      grant(object, rule.gates());
      attempt("somebody who is blind", cast.grantee().caller(operation), object, UNSEEN);
    }
  }

  private void grant(JsonNode held, List<Gate> gates) {
    cast.grantee().strip();
    gates.forEach(gate -> grant(held, gate));
    rule.needs().forEach(permission -> cast.grantee().grant(permission, null));
  }

  private void grantSight(JsonNode held) {
    if (rule.sight() != null) {
      grant(held, rule.sight());
    }
  }

  private void grant(JsonNode held, Gate gate) {
    boolean onObject = gate.onObject() && !held.isMissingNode();
    cast.grantee().grant(gate.permission(), onObject ? Stock.key(held, "pk") : null);
  }

  private Set<Integer> success() {
    return Set.of(operation.success());
  }

  private void attempt(String who, Caller caller, JsonNode subject, Set<Integer> expected) {
    Call call = cast.requests().plain(operation, subject);
    var answer = caller.send(call);
    if (!expected.contains(answer.status())) {
      surprises.add(
          "%s: expected %s\n  %s\n  -> %d %s"
              .formatted(who, expected, call, answer.status(), Call.shortened(answer.text())));
    }
  }
}
