package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.application.definition.ListUserSettings;
import dev.sluice.application.definition.ListUserSettings.UserSettingView;
import dev.sluice.application.identity.Caller;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the flows in which people change what is theirs; each of them leads back. */
@Component
final class OwnFlows {

  private static final String PASSWORD = "ak-user-settings-password";
  private static final String BACK =
      "?next=" + URLEncoder.encode(UserPageController.PATH, StandardCharsets.UTF_8);

  private final HostBrands brands;
  private final ListUserSettings settings;
  private final ClientReader clients;

  OwnFlows(HostBrands brands, ListUserSettings settings, ClientReader clients) {
    this.brands = brands;
    this.settings = settings;
    this.clients = clients;
  }

  /**
   * Where they are; blank where nothing is set up.
   *
   * @param profile where the name and the like are changed
   * @param password where the password is
   * @param leaving where the account is given up
   */
  record Links(String profile, String password, String leaving) {}

  Links links(Caller caller, HttpServletRequest request) {
    Brand brand = brands.at(clients.facts(request).host());
    Optional<String> password =
        settings.list(caller).stream()
            .filter(setting -> setting.component().equals(PASSWORD))
            .map(UserSettingView::configureUrl)
            .flatMap(url -> Optional.ofNullable(url).stream())
            .findFirst();
    return new Links(
        flow(brand, FlowRole.USER_SETTINGS),
        password.map(url -> url + BACK).orElse(""),
        flow(brand, FlowRole.UNENROLLMENT));
  }

  private static String flow(Brand brand, FlowRole role) {
    return brand.findFlow(role).map(slug -> slug.page() + BACK).orElse("");
  }
}
