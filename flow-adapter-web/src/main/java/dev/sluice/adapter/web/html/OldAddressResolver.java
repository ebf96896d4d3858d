package dev.sluice.adapter.web.html;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Finds files at the addresses of another version too: while nodes are replaced one by one, a page
 * of an old node may ask a new one.
 */
public final class OldAddressResolver extends PathResourceResolver {

  private static final Pattern HASH = Pattern.compile("^[0-9a-f]{16}/");

  @Override
  protected @Nullable Resource resolveResourceInternal(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> locations,
      ResourceResolverChain chain) {
    return super.resolveResourceInternal(
        request, HASH.matcher(path).replaceFirst(""), locations, chain);
  }
}
