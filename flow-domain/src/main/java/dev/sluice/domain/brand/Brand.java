package dev.sluice.domain.brand;

import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a domain looks like and which flows it uses.
 *
 * @param id identifies it
 * @param domain the host name; its subdomains belong to it too
 * @param isDefault whether it serves hosts that no brand matches; at most one does
 * @param title the name that pages show
 * @param logo the address of the logo
 * @param favicon the address of the small icon
 * @param customCss added to pages
 * @param background the address of the background of flows that have none
 * @param mapTiles where pages find the tiles of maps; may be blank
 * @param flows the flows by role
 * @param attributes free data, JSON values, null included; their order is kept
 */
public record Brand(
    BrandId id,
    String domain,
    boolean isDefault,
    String title,
    String logo,
    String favicon,
    String customCss,
    String background,
    String mapTiles,
    Map<FlowRole, FlowSlug> flows,
    Map<String, Object> attributes) {

  /** The colors of pages; by default as the visitor's device wants it. */
  public enum Theme {
    AUTOMATIC,
    LIGHT,
    DARK
  }

  /** What a brand names flows for; on the wire with the prefix {@code flow_}. */
  public enum FlowRole {
    AUTHENTICATION,
    USER_SWITCH,
    INVALIDATION,
    RECOVERY,
    UNENROLLMENT,
    USER_SETTINGS,
    DEVICE_CODE,
    LOCKDOWN,
    REQUEST
  }

  public Brand {
    flows = Map.copyOf(flows);
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** What is shown where no brand matches and none is the default: our own looks, no flows. */
  public static final Brand FALLBACK =
      ours(new BrandId(new UUID(0, 0)), "fallback", false, Map.of());

  /** The default brand, with our own looks. */
  public static Brand named(BrandId id, String domain, Map<FlowRole, FlowSlug> flows) {
    return ours(id, domain, true, flows);
  }

  private static Brand ours(
      BrandId id, String domain, boolean isDefault, Map<FlowRole, FlowSlug> flows) {
    return new Brand(
        id,
        domain,
        isDefault,
        "Sluice",
        "/static/logo-%(theme)s.svg",
        "/static/favicon.svg",
        "",
        "",
        "",
        flows,
        Map.of());
  }

  /** The brand of a host: the longest matching domain, else the default, if there is one. */
  public static Optional<Brand> findFor(String host, Collection<Brand> brands) {
    String wanted = host.toLowerCase(Locale.ROOT);
    return brands.stream()
        .filter(brand -> brand.matches(wanted))
        .max(Comparator.comparingInt(brand -> brand.domain.length()))
        .or(() -> brands.stream().filter(Brand::isDefault).findFirst());
  }

  /** The flow for a role, if the brand names one. */
  public Optional<FlowSlug> findFlow(FlowRole role) {
    return Optional.ofNullable(flows.get(role));
  }

  /** The flow for a designation, if a brand can name one for it and this one does. */
  public Optional<FlowSlug> findFlow(FlowDesignation designation) {
    return switch (designation) {
      case AUTHENTICATION -> findFlow(FlowRole.AUTHENTICATION);
      case INVALIDATION -> findFlow(FlowRole.INVALIDATION);
      case RECOVERY -> findFlow(FlowRole.RECOVERY);
      case UNENROLLMENT -> findFlow(FlowRole.UNENROLLMENT);
      case STAGE_CONFIGURATION -> findFlow(FlowRole.USER_SETTINGS);
      case AUTHORIZATION, ENROLLMENT -> Optional.empty();
    };
  }

  /** The colors of pages: the attribute {@code settings.theme.base}. */
  public Theme theme() {
    return switch (setting("theme", "base")) {
      case "light" -> Theme.LIGHT;
      case "dark" -> Theme.DARK;
      default -> Theme.AUTOMATIC;
    };
  }

  /** The language for visitors who ask for none that there is; may be blank. */
  public String locale() {
    return setting("locale");
  }

  private String setting(String... path) {
    Object found = attributes.get("settings");
    for (String step : path) {
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return found instanceof String text ? text : "";
  }

  private boolean matches(String host) {
    String own = domain.toLowerCase(Locale.ROOT);
    return host.equals(own) || host.endsWith("." + own);
  }
}
