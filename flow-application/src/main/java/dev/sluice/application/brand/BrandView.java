package dev.sluice.application.brand;

import dev.sluice.application.shape.Called;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.FlowId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A brand as it is shown. */
record BrandView(
    BrandId brandUuid,
    String domain,
    @Called("default") boolean isDefault,
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

  static BrandView of(BrandDefinition brand) {
    return new BrandView(
        brand.id(),
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
}
