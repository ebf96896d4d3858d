package dev.sluice.application.port;

import dev.sluice.domain.context.Location;

/** Where addresses are. Asking is fast and calls nobody, so that it may be done for each event. */
public interface Whereabouts {

  /** Knows nothing, for it has nothing to look it up in. */
  Whereabouts NONE =
      new Whereabouts() {
        @Override
        public Location at(String address) {
          return Location.UNKNOWN;
        }

        @Override
        public boolean knowsCities() {
          return false;
        }

        @Override
        public boolean knowsNetworks() {
          return false;
        }
      };

  /** What is known of an address; of one that is private, unheard of or malformed, nothing. */
  Location at(String address);

  /** Whether there is anything to look cities up in. */
  boolean knowsCities();

  /** Whether there is anything to look networks up in. */
  boolean knowsNetworks();
}
