package dev.sluice.domain.invitation;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What lets somebody into a flow who has the link (spec/stages.md 2.9).
 *
 * @param id identifies it, and is what the link holds
 * @param name what people call it; a slug
 * @param expires when it stops to work
 * @param fixedData what the run knows as if it had been typed into prompts
 * @param creator who made it, or null where nobody did or nobody knows any more
 * @param singleUse whether it works once
 * @param flow the only flow that it is for, or null for any
 */
public record Invitation(
    InvitationId id,
    String name,
    Instant expires,
    Value.Fields fixedData,
    @Nullable UserId creator,
    boolean singleUse,
    @Nullable FlowId flow) {

  /** The model of invitations. */
  public static final ModelName MODEL = ModelName.of("authentik_stages_invitation.invitation");

  /** Whether it works at a moment. */
  public boolean worksAt(Instant now) {
    return expires.isAfter(now);
  }

  /** Whether it is for a flow. */
  public boolean isFor(FlowId wanted) {
    return flow == null || flow.equals(wanted);
  }

  /** This invitation as an object that permissions can be about. */
  public ObjectKey key() {
    return new ObjectKey(MODEL, id.value().toString());
  }

  /** What expressions may know of it; what is fixed is among what prompts were told. */
  public Value.Fields asValue() {
    var fields = new LinkedHashMap<String, Value>();
    fields.put("pk", Value.of(id.value().toString()));
    fields.put("name", Value.of(name));
    fields.put("expires", Value.of(expires.toString()));
    fields.put("single_use", Value.of(singleUse));
    fields.put("flow", flow == null ? Value.NULL : Value.of(flow.value().toString()));
    fields.put("created_by", creator == null ? Value.NULL : Value.of(creator.value()));
    return new Value.Fields(fields);
  }

  /** Neither what is fixed nor what opens it. */
  @Override
  public String toString() {
    return "Invitation[" + name + "]";
  }
}
