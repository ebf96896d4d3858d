package dev.sluice.adapter.web.crypto;

import dev.sluice.application.shape.Shape;
import dev.sluice.domain.value.Value;

/** A text of a pair; empty where there is none. */
record CertificateDataJson(String data) {

  private static final Shape<CertificateDataJson> SHAPE = Shape.of(CertificateDataJson.class);

  static Value.Fields write(String pem) {
    return SHAPE.write(new CertificateDataJson(pem));
  }
}
