package dev.sluice.application.consent;

import dev.sluice.domain.consent.ConsentApplication;
import dev.sluice.domain.policy.PolicyEngineMode;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application as it is shown with a consent: of all that the wire has only who it is. */
record ApplicationView(
    UUID pk,
    UUID pbmUuid,
    String name,
    String slug,
    @Nullable Integer provider,
    Value.@Nullable Fields providerObj,
    List<Integer> backchannelProviders,
    List<Value.Fields> backchannelProvidersObj,
    @Nullable String launchUrl,
    boolean openInNewTab,
    String metaIcon,
    @Nullable String metaIconUrl,
    Value.@Nullable Fields metaIconThemedUrls,
    String metaDescription,
    String metaPublisher,
    boolean metaHide,
    PolicyEngineMode policyEngineMode,
    String group) {

  static ApplicationView of(ConsentApplication application) {
    return new ApplicationView(
        application.id(),
        application.id(),
        application.name(),
        application.slug(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        false,
        "",
        null,
        null,
        "",
        "",
        false,
        PolicyEngineMode.ANY,
        "");
  }
}
