package dev.sluice.adapter.web.definition;

import dev.sluice.adapter.web.identity.Callers;
import dev.sluice.application.definition.CachedDefinitions;
import dev.sluice.application.definition.CachedDefinitions.Part;
import dev.sluice.application.definition.DrawFlow;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Draws flows, and tells of the definitions in memory. */
@RestController
final class FlowActionsController {

  private final DrawFlow drawFlow;
  private final CachedDefinitions cached;
  private final Callers callers;

  FlowActionsController(DrawFlow drawFlow, CachedDefinitions cached, Callers callers) {
    this.drawFlow = drawFlow;
    this.cached = cached;
    this.callers = callers;
  }

  @GetMapping("/api/v3/flows/instances/{slug}/diagram/")
  DiagramJson diagram(@PathVariable String slug, HttpServletRequest request) {
    return new DiagramJson(drawFlow.draw(callers.require(request), slug));
  }

  @GetMapping("/api/v3/flows/instances/cache_info/")
  CacheJson cacheInfo(HttpServletRequest request) {
    return new CacheJson(cached.count(callers.require(request), Part.FLOWS));
  }

  @PostMapping("/api/v3/flows/instances/cache_clear/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cacheClear(HttpServletRequest request) {
    cached.clear(callers.require(request), Part.FLOWS);
  }
}
