package dev.sluice.adapter.web.execution;

import dev.sluice.adapter.web.json.ValueJson;
import dev.sluice.adapter.web.json.WireName;
import dev.sluice.adapter.web.text.Texts;
import dev.sluice.application.identity.InitialsAvatar;
import dev.sluice.domain.stage.kind.FlowPage;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.value.Value;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what challenges are made of, whatever their kind.
 *
 * @param out where to
 * @param links turns pages into addresses
 * @param texts the client's language
 */
record ValueWriter(JsonGenerator out, FlowLinks links, Texts texts) {

  /** The fields of a challenge, without braces: {@code component}, its own, and who it is about. */
  void fields(StageChallenge challenge, String pendingUser) {
    ChallengeShape shape = ChallengeShape.of(challenge.getClass());
    if (shape.component() == null) {
      throw new IllegalStateException(challenge.getClass().getName() + " lacks a component");
    }
    out.writeStringProperty("component", shape.component());
    if (challenge.showsPendingUser()) {
      out.writeStringProperty("pending_user", pendingUser);
      // of the very text that is shown: a picture of the name would tell that somebody is known
      out.writeStringProperty("pending_user_avatar", InitialsAvatar.of(pendingUser));
    }
    components(challenge, shape);
    for (String name : shape.emptyLists()) {
      out.writeArrayPropertyStart(name);
      out.writeEndArray();
    }
    shape.nulls().forEach(out::writeNullProperty);
  }

  private void components(Object owner, ChallengeShape shape) {
    for (ChallengeShape.Field field : shape.fields()) {
      Object value = field.of(owner);
      if (value != null || field.sentAsNull()) {
        out.writeName(field.name());
        value(field.prose() && value instanceof String text ? texts.get(text) : value);
        if (field.scanned() && value instanceof String text) {
          QrCode.of(text).ifPresent(code -> out.writeStringProperty(field.name() + "_qr", code));
        }
      }
    }
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case Enum<?> constant -> out.writeString(WireName.of(constant));
      case FlowPage page -> out.writeString(links.to(page));
      case Value free -> ValueJson.write(free, out);
      case Collection<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      case Record record -> object(record);
      default -> out.writeString(value.toString());
    }
  }

  private void list(Collection<?> list) {
    out.writeStartArray();
    list.forEach(this::value);
    out.writeEndArray();
  }

  private void map(Map<?, ?> map) {
    out.writeStartObject();
    map.forEach((key, value) -> {
      out.writeName(String.valueOf(key));
      value(value);
    });
    out.writeEndObject();
  }

  private void object(Record record) {
    out.writeStartObject();
    if (record instanceof StageChallenge embedded) {
      fields(embedded, "");
    } else {
      components(record, ChallengeShape.of(record.getClass()));
    }
    out.writeEndObject();
  }
}
