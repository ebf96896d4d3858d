package dev.sluice.adapter.web.execution;

import dev.sluice.domain.execution.RelativeUrl;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.stage.kind.FlowPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Addresses of pages, from where the visitor is.
 *
 * @param baseUrl under which address this server is reached
 * @param query what the visitor's page was opened with
 */
record FlowLinks(String baseUrl, SavedQuery query) {

  String to(FlowPage page) {
    String path = page.flow().page();
    return page.absolute() ? baseUrl + path : path + query.withoutTokens().asSuffix();
  }

  String cancelling(FlowSlug flow) {
    return "/flows/-/cancel/?flow="
        + flow.value()
        + query
            .findNext()
            .flatMap(RelativeUrl::find)
            .map(next -> "&next=" + URLEncoder.encode(next.value(), StandardCharsets.UTF_8))
            .orElse("");
  }
}
