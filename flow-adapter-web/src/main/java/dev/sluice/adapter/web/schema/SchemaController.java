package dev.sluice.adapter.web.schema;

import dev.sluice.adapter.web.operation.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes the API as it is served. */
@RestController
final class SchemaController {

  private final ApiDocument document;

  SchemaController(ApiDocument document) {
    this.document = document;
  }

  @Operation(open = true)
  @GetMapping("/api/v3/schema/")
  ResponseEntity<byte[]> schema() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document.json());
  }
}
