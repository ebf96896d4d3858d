package dev.sluice.application.identity;

import dev.sluice.domain.id.GroupId;
import java.util.Map;

/** A group as shown with something that belongs to it. */
public record PartialGroup(
    GroupId pk, int numPk, String name, boolean isSuperuser, Map<String, Object> attributes) {}
