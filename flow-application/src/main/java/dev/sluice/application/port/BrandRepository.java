package dev.sluice.application.port;

import dev.sluice.domain.brand.BrandDefinition;
import dev.sluice.domain.id.BrandId;

/**
 * Brands as administrators define them. Whoever asks {@link Brands} sees a change when the unit of
 * work ends, on all nodes.
 */
public interface BrandRepository {

  /**
   * Adds a brand.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the domain is taken, another brand is the
   *     default, or it refers to what is not there
   */
  void add(BrandDefinition brand);

  /**
   * Replaces a brand.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid as for a new one
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone
   */
  void update(BrandDefinition brand);

  /**
   * Removes a brand.
   *
   * @return whether it was there
   */
  boolean remove(BrandId id);
}
