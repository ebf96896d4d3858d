package dev.sluice.adapter.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Something to change, until there are resources that can be. */
@RestController
final class ProbeController {

  record ProbeJson(boolean changed) {}

  @PostMapping(path = "/api/v3/probe/", consumes = "application/json")
  ProbeJson change() {
    return new ProbeJson(true);
  }

  @GetMapping("/api/v3/probe/")
  ProbeJson look(@RequestParam("page") int page) {
    return new ProbeJson(page > 0);
  }
}
