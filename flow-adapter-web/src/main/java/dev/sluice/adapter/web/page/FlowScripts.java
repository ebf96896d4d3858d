package dev.sluice.adapter.web.page;

import dev.sluice.adapter.web.execution.ShownStep;
import dev.sluice.adapter.web.html.PageFiles;
import dev.sluice.domain.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * What the script of a flow's page is told: where each challenge's module is, and the first step.
 */
final class FlowScripts {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> ALWAYS = List.of("elements", "executor", "text", "language");

  private final Map<String, String> core;
  private final Map<String, String> challenges;

  FlowScripts(PageFiles files) {
    this.core = files.modules("flow");
    this.challenges = files.modules("challenge");
  }

  String main() {
    return address("main");
  }

  /** The modules that the first view needs, so that none has to wait for another. */
  List<String> preloads(String component) {
    var needed = new ArrayList<>(ALWAYS.stream().map(this::address).toList());
    @Nullable String module = challenges.get(component);
    if (module != null) {
      needed.add(module);
    }
    return needed;
  }

  ObjectNode data(Flow flow) {
    ObjectNode data = JSON.createObjectNode();
    data.put("slug", flow.slug().value());
    data.put("compatibility_mode", flow.compatibilityMode());
    ObjectNode components = data.putObject("components");
    challenges.forEach(components::put);
    return data;
  }

  ObjectNode data(ShownStep shown) {
    ObjectNode data = data(shown.flow());
    ObjectNode first = data.putObject("first");
    first.putRawValue("challenge", new RawValue(shown.challenge()));
    first.put("run", shown.run());
    first.put("step", shown.step());
    first.put("progress", shown.progress());
    return data;
  }

  private String address(String module) {
    String found = core.get(module);
    if (found == null) {
      throw new IllegalStateException("there is no module " + module);
    }
    return found;
  }
}
