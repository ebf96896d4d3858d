package dev.sluice.adapter.web.crypto;

import dev.sluice.adapter.web.json.JsonBody;
import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.adapter.web.resource.JsonAnswer;
import dev.sluice.adapter.web.resource.PathKeys;
import dev.sluice.adapter.web.resource.RequestAuthors;
import dev.sluice.application.crypto.CertificateView;
import dev.sluice.application.crypto.GenerateCertificateKeyPair;
import dev.sluice.application.crypto.GenerateCertificateKeyPair.CertificateGeneration;
import dev.sluice.application.crypto.ViewCertificateKeyPair;
import dev.sluice.application.crypto.ViewCertificateKeyPair.Part;
import dev.sluice.application.crypto.ViewCertificateKeyPair.Viewed;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.CertificateKeyPairId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes certificates, and hands out the texts of pairs. */
@RestController
final class CertificateController {

  private static final String BASE = "/api/v3/crypto/certificatekeypairs/";
  private static final Shape<CertificateView> SHOWN = Shape.of(CertificateView.class);

  private final GenerateCertificateKeyPair generate;
  private final ViewCertificateKeyPair view;
  private final RequestAuthors authors;

  CertificateController(
      GenerateCertificateKeyPair generate, ViewCertificateKeyPair view, RequestAuthors authors) {
    this.generate = generate;
    this.view = view;
    this.authors = authors;
  }

  @Operation(request = CertificateGeneration.class, response = CertificateView.class)
  @PostMapping(BASE + "generate/")
  void generate(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Caller caller = authors.require(request);
    KeyPairSummary made =
        generate.generate(
            new GenerateCertificateKeyPair.Command(
                caller, authors.client(request), JsonBody.of(request).values()));
    JsonAnswer.write(response, 200, SHOWN.write(CertificateView.of(made)));
  }

  @Operation(response = CertificateDataJson.class)
  @GetMapping(BASE + "{kp_uuid}/view_certificate/")
  void viewCertificate(
      @PathVariable("kp_uuid") String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(viewed(key, Part.CERTIFICATE, request), "_certificate", request, response);
  }

  @Operation(response = CertificateDataJson.class)
  @GetMapping(BASE + "{kp_uuid}/view_private_key/")
  void viewPrivateKey(
      @PathVariable("kp_uuid") String key, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(viewed(key, Part.PRIVATE_KEY, request), "_private_key", request, response);
  }

  private Viewed viewed(String key, Part part, HttpServletRequest request) {
    Caller caller = authors.require(request);
    var id = new CertificateKeyPairId(PathKeys.uuid(key, "certificate-key pair"));
    return view.view(caller, id, part, authors.client(request));
  }

  /** Whoever writes the parameter, whatever its value, wants a file. */
  private static void write(
      Viewed viewed, String suffix, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getParameterMap().containsKey("download")) {
      PemFile.write(response, viewed.name().value() + suffix + ".pem", viewed.pem());
    } else {
      JsonAnswer.write(response, 200, CertificateDataJson.write(viewed.pem()));
    }
  }
}
