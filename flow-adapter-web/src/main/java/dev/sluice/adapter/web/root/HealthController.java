package dev.sluice.adapter.web.root;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who run the server how it is. */
@RestController
final class HealthController {

  private final Readiness readiness;

  HealthController(Readiness readiness) {
    this.readiness = readiness;
  }

  @GetMapping("/-/health/live/")
  HealthJson live() {
    return new HealthJson();
  }

  @GetMapping("/-/health/ready/")
  ResponseEntity<HealthJson> ready() {
    var status = readiness.isReady() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status).body(new HealthJson());
  }
}
