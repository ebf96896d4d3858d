package dev.sluice.adapter.web.definition;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.application.definition.CachedDefinitions;
import dev.sluice.application.definition.CachedDefinitions.Part;
import dev.sluice.application.policy.TryPolicy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tries policies, and tells of those in memory. */
@RestController
final class PolicyActionsController {

  private final TryPolicy tryPolicy;
  private final CachedDefinitions cached;
  private final Callers callers;

  PolicyActionsController(TryPolicy tryPolicy, CachedDefinitions cached, Callers callers) {
    this.tryPolicy = tryPolicy;
    this.cached = cached;
    this.callers = callers;
  }

  /** A user that the caller may not see is answered like one that there is not: with nothing. */
  @Operation(request = TryPolicy.PolicyTest.class)
  @PostMapping("/api/v3/policies/all/{policy_uuid}/test/")
  ResponseEntity<PolicyTestJson> test(
      @PathVariable("policy_uuid") String policy, HttpServletRequest request) throws IOException {
    var command =
        new TryPolicy.Command(callers.require(request), policy, JsonBody.of(request).values());
    return tryPolicy
        .attempt(command)
        .map(PolicyTestJson::of)
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.badRequest().build());
  }

  @GetMapping("/api/v3/policies/all/cache_info/")
  CacheJson cacheInfo(HttpServletRequest request) {
    return new CacheJson(cached.count(callers.require(request), Part.POLICIES));
  }

  @PostMapping("/api/v3/policies/all/cache_clear/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cacheClear(HttpServletRequest request) {
    cached.clear(callers.require(request), Part.POLICIES);
  }
}
