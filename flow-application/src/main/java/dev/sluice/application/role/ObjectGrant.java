package dev.sluice.application.role;

import dev.sluice.domain.rbac.Grant;
import dev.sluice.domain.rbac.Model;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A permission that a role holds on one object.
 *
 * @param grant the permission, and on what
 * @param model what people call the model, unless it is no longer installed
 * @param object what the object is called, or null if it is gone
 */
public record ObjectGrant(Grant grant, Optional<Model> model, @Nullable String object) {}
