package dev.sluice.adapter.integration.mail;

import com.samskivert.mustache.Mustache.Compiler;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Templates that are compiled once, until their files say something else. */
final class CompiledTemplates {

  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  private record Compiled(String source, Template template) {}

  /**
   * A template.
   *
   * @param name of its file, which is for one compiler only
   * @param source what the file says now
   */
  Template get(String name, String source, Compiler compiler) {
    Compiled known = compiled.get(name);
    if (known == null || !known.source.equals(source)) {
      known = new Compiled(source, compiler.compile(source));
      compiled.put(name, known);
    }
    return known.template;
  }
}
