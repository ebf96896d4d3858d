package dev.sluice.application.device;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What could be written of an endpoint. */
record EndpointDeviceAttributes(@Nullable UUID pk, String name) {}
