package dev.sluice.adapter.web.root;

import dev.sluice.adapter.web.operation.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells clients what the server can do. */
@RestController
final class ConfigController {

  private final Capabilities capabilities;

  ConfigController(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  @Operation(open = true)
  @GetMapping("/api/v3/root/config/")
  ConfigJson config() {
    return ConfigJson.of(capabilities);
  }
}
