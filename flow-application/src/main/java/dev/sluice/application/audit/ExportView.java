package dev.sluice.application.audit;

import dev.sluice.domain.event.EventExport;
import dev.sluice.domain.identity.User;

/**
 * An export as it is shown.
 *
 * @param export what was asked for
 * @param user who asked
 */
public record ExportView(EventExport export, User user) {}
