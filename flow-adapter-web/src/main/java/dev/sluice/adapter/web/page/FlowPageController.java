package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.execution.PageSteps;
import dev.sluice.adapter.web.execution.ShownStep;
import dev.sluice.adapter.web.execution.Visit;
import dev.sluice.adapter.web.html.HtmlPage;
import dev.sluice.adapter.web.html.HtmlPages;
import dev.sluice.adapter.web.html.PageFiles;
import dev.sluice.adapter.web.request.ClientCookies;
import dev.sluice.adapter.web.request.Redirect;
import dev.sluice.application.execution.DescribeFlow;
import dev.sluice.application.execution.DescribeFlow.Description;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowSlug;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the pages of flows. */
@Controller
final class FlowPageController {

  private final HtmlPages pages;
  private final PageSteps steps;
  private final DescribeFlow describeFlow;
  private final ClientCookies cookies;
  private final FlowScripts scripts;

  FlowPageController(
      HtmlPages pages,
      PageSteps steps,
      DescribeFlow describeFlow,
      ClientCookies cookies,
      PageFiles files) {
    this.pages = pages;
    this.steps = steps;
    this.describeFlow = describeFlow;
    this.cookies = cookies;
    this.scripts = new FlowScripts(files);
  }

  /** The first challenge comes with the page where somebody really opens it. */
  @GetMapping("/if/flow/{slug}/")
  void show(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FlowSlug flow = Visit.flow(slug);
    if (Navigation.isDeliberate(request)) {
      open(flow, request, response);
    } else {
      describe(flow, request, response);
    }
  }

  /** Whoever types an address forgets its last slash. */
  @GetMapping("/if/flow/{slug}")
  void complete(
      @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
    String path = Visit.flow(slug).page();
    Redirect.to(Redirect.keepingQuery(path, request), response);
  }

  private void open(FlowSlug slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ShownStep step = steps.open(slug, request, response);
    if (step.redirect().isPresent()) {
      Redirect.to(step.redirect().get(), response);
      return;
    }
    arranged(step.flow(), request, step.language())
        .running(step.scripts())
        .titled(step.title())
        .with("preloads", scripts.preloads(step.component()))
        .data(scripts.data(step))
        .write(response);
  }

  private void describe(FlowSlug slug, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Description described = describeFlow.describe(slug);
    Flow flow = described.flow();
    cookies.keepCsrfToken(request, response);
    HtmlPage page = arranged(flow, request, "");
    page.running(described.scripts())
        .titled(page.texts().get(flow.title(), Subject.ANONYMOUS))
        .with("preloads", scripts.preloads(""))
        .data(scripts.data(flow))
        .write(response);
  }

  private HtmlPage arranged(Flow flow, HttpServletRequest request, String language) {
    return pages
        .page("flow", request, language)
        .arranged(flow.layout(), flow.background())
        .with("script", scripts.main());
  }
}
