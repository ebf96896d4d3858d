package dev.sluice.domain.id;

import java.util.UUID;

/** Identifies a mail, from the outbox to the header by which receivers know it again. */
public record MailId(UUID value) {}
