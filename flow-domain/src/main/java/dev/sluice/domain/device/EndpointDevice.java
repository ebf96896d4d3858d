package dev.sluice.domain.device;

import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;

/**
 * A machine of somebody, which administrators write down (spec/stages.md 3.7). It proves nothing by
 * itself, so that it is no factor.
 *
 * @param id identifies it
 * @param user whose it is
 * @param name what people call it
 * @param created when it was written down
 * @param updated when it last changed
 */
public record EndpointDevice(
    EndpointDeviceId id, UserId user, String name, Instant created, Instant updated) {

  /** What people call such devices. */
  public static final String VERBOSE_NAME = "Endpoint Device";

  /** The model with its capitals. */
  public static final String LABEL = "authentik_stages_authenticator_endpoint_gdtc.EndpointDevice";

  /** What permissions and events call endpoints. */
  public static final String MODEL = "authentik_stages_authenticator_endpoint_gdtc.endpointdevice";
}
