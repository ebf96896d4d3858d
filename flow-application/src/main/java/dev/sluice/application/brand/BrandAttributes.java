package dev.sluice.application.brand;

import dev.sluice.application.shape.Called;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.brand.BrandDefinition.Certificates;
import dev.sluice.domain.brand.BrandDefinition.Looks;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be written of a brand. */
record BrandAttributes(
    String domain,
    @Called("default") Boolean isDefault,
    String brandingTitle,
    String brandingLogo,
    String brandingFavicon,
    String brandingCustomCss,
    String brandingDefaultFlowBackground,
    String brandingMapTiles,
    @Nullable FlowId flowAuthentication,
    @Nullable FlowId flowUserSwitch,
    @Nullable FlowId flowInvalidation,
    @Nullable FlowId flowRecovery,
    @Nullable FlowId flowUnenrollment,
    @Nullable FlowId flowUserSettings,
    @Nullable FlowId flowDeviceCode,
    @Nullable FlowId flowLockdown,
    @Nullable FlowId flowRequest,
    @Nullable UUID defaultApplication,
    @Nullable CertificateKeyPairId webCertificate,
    List<CertificateKeyPairId> clientCertificates,
    Map<String, Object> attributes) {

  BrandAttributes {
    isDefault = isDefault != null && isDefault;
    brandingTitle = Objects.requireNonNullElse(brandingTitle, Brand.FALLBACK.title());
    brandingLogo = Objects.requireNonNullElse(brandingLogo, Brand.FALLBACK.logo());
    brandingFavicon = Objects.requireNonNullElse(brandingFavicon, Brand.FALLBACK.favicon());
    brandingCustomCss = Objects.requireNonNullElse(brandingCustomCss, "");
    brandingDefaultFlowBackground =
        Objects.requireNonNullElse(
            brandingDefaultFlowBackground, Background.DEFAULT.orBuiltIn().value());
    brandingMapTiles = Objects.requireNonNullElse(brandingMapTiles, "");
    clientCertificates = Objects.requireNonNullElse(clientCertificates, List.of());
    attributes = Objects.requireNonNullElse(attributes, Map.of());
  }

  static BrandAttributes of(BrandDefinition brand) {
    return new BrandAttributes(
        brand.domain(),
        brand.isDefault(),
        brand.looks().title(),
        brand.looks().logo(),
        brand.looks().favicon(),
        brand.looks().customCss(),
        brand.looks().background(),
        brand.looks().mapTiles(),
        brand.flows().get(FlowRole.AUTHENTICATION),
        brand.flows().get(FlowRole.USER_SWITCH),
        brand.flows().get(FlowRole.INVALIDATION),
        brand.flows().get(FlowRole.RECOVERY),
        brand.flows().get(FlowRole.UNENROLLMENT),
        brand.flows().get(FlowRole.USER_SETTINGS),
        brand.flows().get(FlowRole.DEVICE_CODE),
        brand.flows().get(FlowRole.LOCKDOWN),
        brand.flows().get(FlowRole.REQUEST),
        null,
        brand.certificates().web(),
        brand.certificates().clients(),
        brand.attributes());
  }

  BrandDefinition brand(BrandId id) {
    return new BrandDefinition(
        id,
        domain,
        isDefault,
        new Looks(
            brandingTitle,
            brandingLogo,
            brandingFavicon,
            brandingCustomCss,
            brandingDefaultFlowBackground,
            brandingMapTiles),
        flows(),
        new Certificates(webCertificate, clientCertificates),
        attributes);
  }

  private Map<FlowRole, FlowId> flows() {
    var flows = new EnumMap<FlowRole, FlowId>(FlowRole.class);
    put(flows, FlowRole.AUTHENTICATION, flowAuthentication);
    put(flows, FlowRole.USER_SWITCH, flowUserSwitch);
    put(flows, FlowRole.INVALIDATION, flowInvalidation);
    put(flows, FlowRole.RECOVERY, flowRecovery);
    put(flows, FlowRole.UNENROLLMENT, flowUnenrollment);
    put(flows, FlowRole.USER_SETTINGS, flowUserSettings);
    put(flows, FlowRole.DEVICE_CODE, flowDeviceCode);
    put(flows, FlowRole.LOCKDOWN, flowLockdown);
    put(flows, FlowRole.REQUEST, flowRequest);
    return flows;
  }

  private static void put(Map<FlowRole, FlowId> flows, FlowRole role, @Nullable FlowId flow) {
    if (flow != null) {
      flows.put(role, flow);
    }
  }
}
