package dev.sluice.application.device;

import java.util.UUID;

/** An endpoint as it would be shown. */
record EndpointDeviceView(UUID pk, String name) {}
