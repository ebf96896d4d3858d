package dev.sluice.adapter.web.brand;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.flow.FlowSlug;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.Named;
import org.mapstruct.ReportingPolicy;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How pages of a domain look.
 *
 * @param flows the flows that the brand names, by field; absent where it names none
 */
@JsonNaming(SnakeCaseStrategy.class)
record CurrentBrandJson(
    String matchedDomain,
    String brandingTitle,
    String brandingLogo,
    @Nullable ThemedUrlsJson brandingLogoThemedUrls,
    String brandingFavicon,
    @Nullable ThemedUrlsJson brandingFaviconThemedUrls,
    String brandingCustomCss,
    String brandingMapTiles,
    List<String> uiFooterLinks,
    String uiTheme,
    String defaultLocale,
    FlagsJson flags,
    @JsonAnyGetter Map<String, String> flows) {

  /** One address for each theme. */
  record ThemedUrlsJson(String light, String dark) {}

  /** Switches that pages know; none of them is on. */
  @JsonNaming(SnakeCaseStrategy.class)
  record FlagsJson(boolean flowsContinuousLogin, boolean flowsRefreshOthers) {

    static final FlagsJson OFF = new FlagsJson(false, false);
  }

  /** From the domain. */
  @Mapper(
      componentModel = ComponentModel.SPRING,
      implementationName = "Generated<CLASS_NAME>",
      unmappedTargetPolicy = ReportingPolicy.ERROR)
  interface FromBrand {

    @Mapping(target = "matchedDomain", source = "domain")
    @Mapping(target = "brandingTitle", source = "title")
    @Mapping(target = "brandingLogo", source = "logo", qualifiedByName = "plain")
    @Mapping(target = "brandingLogoThemedUrls", source = "logo", qualifiedByName = "themed")
    @Mapping(target = "brandingFavicon", source = "favicon", qualifiedByName = "plain")
    @Mapping(target = "brandingFaviconThemedUrls", source = "favicon", qualifiedByName = "themed")
    @Mapping(target = "brandingCustomCss", source = "customCss")
    @Mapping(target = "brandingMapTiles", source = "mapTiles")
    @Mapping(target = "uiFooterLinks", expression = "java(java.util.List.of())")
    @Mapping(target = "uiTheme", expression = "java(theme(brand.theme()))")
    @Mapping(target = "defaultLocale", expression = "java(brand.locale())")
    @Mapping(target = "flags", expression = "java(CurrentBrandJson.FlagsJson.OFF)")
    CurrentBrandJson current(Brand brand);

    default Map<String, String> flows(Map<Brand.FlowRole, FlowSlug> flows) {
      var byField = new TreeMap<String, String>();
      flows.forEach((role, slug) ->
          byField.put("flow_" + role.name().toLowerCase(Locale.ROOT), slug.value()));
      return byField;
    }

    @Named("plain")
    default String plain(String value) {
      return new Background(value).variant("light");
    }

    @Named("themed")
    default @Nullable ThemedUrlsJson themed(String value) {
      var image = new Background(value);
      return image.isThemed()
          ? new ThemedUrlsJson(image.variant("light"), image.variant("dark"))
          : null;
    }

    default String theme(Brand.Theme theme) {
      return theme.name().toLowerCase(Locale.ROOT);
    }
  }
}
