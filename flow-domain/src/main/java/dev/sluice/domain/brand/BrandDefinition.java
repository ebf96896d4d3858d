package dev.sluice.domain.brand;

import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A brand as administrators define it.
 *
 * @param id identifies it
 * @param domain the host name; its subdomains belong to it too
 * @param isDefault whether it serves hosts that no brand matches; at most one does
 * @param looks how its pages look
 * @param flows the flows by role
 * @param certificates the certificates that it uses
 * @param attributes free data, JSON values, null included; their order is kept
 */
public record BrandDefinition(
    BrandId id,
    String domain,
    boolean isDefault,
    Looks looks,
    Map<FlowRole, FlowId> flows,
    Certificates certificates,
    Map<String, Object> attributes) {

  public BrandDefinition {
    flows = Map.copyOf(flows);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /**
   * How pages look.
   *
   * @param title the name that they show
   * @param logo the address of the logo
   * @param favicon the address of the small icon
   * @param customCss added to pages, may be blank
   * @param background the address of the background of flows that have none
   * @param mapTiles where pages find the tiles of maps; may be blank
   */
  public record Looks(
      String title,
      String logo,
      String favicon,
      String customCss,
      String background,
      String mapTiles) {}

  /**
   * The certificates.
   *
   * @param web shown to browsers, or null for the server's own
   * @param clients those that certificates of clients have to come from
   */
  public record Certificates(
      @Nullable CertificateKeyPairId web, List<CertificateKeyPairId> clients) {

    public Certificates {
      clients = clients.stream().distinct().toList();
    }
  }
}
