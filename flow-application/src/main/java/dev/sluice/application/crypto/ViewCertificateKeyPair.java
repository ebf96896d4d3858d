package dev.sluice.application.crypto;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.rbac.Permission;

/** Hands out the texts of a pair, and records who got them. */
@FunctionalInterface
public interface ViewCertificateKeyPair {

  /**
   * A text of a pair. That it was viewed is recorded, also where there is none, unless a service of
   * the server's own did.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such pair, or not for the
   *     caller
   */
  Viewed view(Caller caller, CertificateKeyPairId id, Part part, Client client);

  /** Which text. */
  enum Part {
    CERTIFICATE("view_certificatekeypair_certificate"),
    PRIVATE_KEY("view_certificatekeypair_key");

    private final Permission permission;

    Part(String permission) {
      this.permission = CertificateKeyPair.MODEL.special(permission);
    }

    Permission permission() {
      return permission;
    }

    String of(CertificateKeyPair pair) {
      String key = pair.keyPem();
      return switch (this) {
        case CERTIFICATE -> pair.certificate().pem();
        case PRIVATE_KEY -> key == null ? "" : key;
      };
    }
  }

  /**
   * A text that was asked for.
   *
   * @param name the pair's
   * @param pem as it was sent, blank if there is none
   */
  record Viewed(PairName name, String pem) {

    /** Not the text. */
    @Override
    public String toString() {
      return "Viewed[" + name + "]";
    }
  }
}
