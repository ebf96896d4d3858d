package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag as a parser finds it.
 *
 * @param name without the exclamation mark
 * @param argument what is written behind it; a scalar is its text, whatever it looks like
 * @param findings where a tag reports that it cannot have this form
 */
public record TagSource(String name, Node argument, Place at, Findings findings) {

  private static final Pattern DEPTH = Pattern.compile("[0-9]{1,3}");
  private static final Map<String, Function<TagSource, Node>> FORMS = forms();

  /** All tags that there are. */
  public static Set<String> names() {
    return FORMS.keySet();
  }

  /** The tag, or null in its place and a finding if there is none of this name or form. */
  public Node read() {
    Function<TagSource, Node> form = FORMS.get(name);
    if (form != null) {
      return form.apply(this);
    }
    return refuse(
        "There is no tag !" + Finding.quote(name).replace("\"", "") + ".",
        "Use one of !" + String.join(", !", FORMS.keySet()) + ".");
  }

  /** Reports that the argument does not have the form of the tag. */
  Node malformed(String form) {
    return refuse("!" + name + " is malformed.", "Write !" + name + " " + form + ".");
  }

  /** The argument if it is a scalar. */
  Node.@Nullable Literal scalar() {
    return argument instanceof Node.Literal literal ? literal : null;
  }

  /** The depth that the argument is, or -1. */
  int depth() {
    Node.Literal depth = scalar();
    return depth != null && DEPTH.matcher(depth.value().text()).matches()
        ? Integer.parseInt(depth.value().text())
        : -1;
  }

  private Node refuse(String what, String remedy) {
    findings.add(Finding.invalid(at, what, remedy));
    return new Node.Literal(Value.NULL, at);
  }

  private static Map<String, Function<TagSource, Node>> forms() {
    var forms = new LinkedHashMap<String, Function<TagSource, Node>>();
    forms.put(KeyOfTag.NAME, KeyOfTag::read);
    forms.put(FindTag.NAME, FindTag::read);
    forms.put(FindObjectTag.NAME, FindObjectTag::read);
    forms.put(ContextTag.NAME, ContextTag::read);
    forms.put(EnvTag.NAME, EnvTag::read);
    forms.put(FileTag.NAME, FileTag::read);
    forms.put(ParseJsonTag.NAME, ParseJsonTag::read);
    forms.put(FormatTag.NAME, FormatTag::read);
    forms.put(ConditionTag.NAME, ConditionTag::read);
    forms.put(IfTag.NAME, IfTag::read);
    forms.put(EnumerateTag.NAME, EnumerateTag::read);
    forms.put(IndexTag.NAME, IndexTag::read);
    forms.put(ValueTag.NAME, ValueTag::read);
    forms.put(AtIndexTag.NAME, AtIndexTag::read);
    return forms;
  }
}
