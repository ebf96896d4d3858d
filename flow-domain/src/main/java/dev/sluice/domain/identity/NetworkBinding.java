package dev.sluice.domain.identity;

/** To which part of the network a session is bound; each includes what comes before it. */
public enum NetworkBinding {
  NO_BINDING(0),
  BIND_ASN(1),
  BIND_ASN_NETWORK(2),
  BIND_ASN_NETWORK_IP(3);

  private final int depth;

  NetworkBinding(int depth) {
    this.depth = depth;
  }

  /** How many parts have to be the same. */
  int depth() {
    return depth;
  }
}
