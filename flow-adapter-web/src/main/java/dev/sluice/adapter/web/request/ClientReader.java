package dev.sluice.adapter.web.request;

import dev.sluice.application.port.Client;
import dev.sluice.domain.context.HttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who is at the other end; believes forwarding headers of trusted proxies only. */
@Component
public final class ClientReader {

  private static final String FACTS = ClientFacts.class.getName();
  private static final int LONGEST_HEADER = 512;

  private final TrustedProxies proxies;

  ClientReader(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** The client, as use cases know it. */
  public Client client(HttpServletRequest request) {
    ClientFacts facts = facts(request);
    return new Client(
        facts.address(),
        facts.host(),
        ClientCookies.device(request),
        ClientCookies.validation(request),
        asked(request, facts));
  }

  private static HttpRequest asked(HttpServletRequest request, ClientFacts facts) {
    return new HttpRequest(
        request.getMethod(),
        request.getRequestURI(),
        HttpRequest.parameters(Objects.requireNonNullElse(request.getQueryString(), "")),
        facts.userAgent(),
        facts.language(),
        RequestId.of(request),
        facts.baseUrl());
  }

  /** What is known about the other end; found out once per request. */
  public ClientFacts facts(HttpServletRequest request) {
    if (request.getAttribute(FACTS) instanceof ClientFacts known) {
      return known;
    }
    ClientFacts facts = find(request);
    request.setAttribute(FACTS, facts);
    return facts;
  }

  private ClientFacts find(HttpServletRequest request) {
    String peer = withoutZone(request.getRemoteAddr());
    boolean forwarded = proxies.trusts(peer);
    String address = forwarded ? proxies.clientBehind(peer, all(request, "X-Forwarded-For")) : peer;
    String scheme =
        (forwarded ? scheme(last(request, "X-Forwarded-Proto")) : Optional.<String>empty())
            .orElseGet(request::getScheme);
    Authority asked =
        (forwarded ? authority(last(request, "X-Forwarded-Host")) : Optional.<Authority>empty())
            .orElseGet(() -> asked(request));
    return new ClientFacts(
        AddressLiteral.canonical(address),
        scheme,
        asked.host(),
        proxies.findBaseUrl().orElseGet(() -> asked.under(scheme)),
        header(request, "User-Agent"),
        ChosenLanguage.before(header(request, "Accept-Language"), request));
  }

  private static Authority asked(HttpServletRequest request) {
    return authority(request.getHeader("Host")).orElseGet(() -> served(request));
  }

  private static Authority served(HttpServletRequest request) {
    int implied = request.isSecure() ? 443 : 80;
    int port = request.getServerPort();
    String suffix = port == implied || port <= 0 ? "" : ":" + port;
    return authority(request.getServerName() + suffix)
        .orElse(new Authority("localhost", Authority.DEFAULT_PORT));
  }

  private static Optional<Authority> authority(@Nullable String text) {
    return Optional.ofNullable(text).flatMap(Authority::find);
  }

  private static Optional<String> scheme(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
        .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
  }

  // the last value is the one that the proxy we trust has written
  private static @Nullable String last(HttpServletRequest request, String header) {
    List<String> values = all(request, header);
    return values.isEmpty() ? null : values.getLast().strip();
  }

  private static List<String> all(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .toList();
  }

  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    if (value == null) {
      return "";
    }
    return value.length() > LONGEST_HEADER ? value.substring(0, LONGEST_HEADER) : value;
  }
}
