package dev.sluice.adapter.integration.crypto;

import dev.sluice.domain.crypto.KeyType;
import java.math.BigInteger;
import java.util.List;

/**
 * What a public key is, however it was come by.
 *
 * @param type of which kind
 * @param numbers which one of them
 */
record KeyIdentity(KeyType type, List<BigInteger> numbers) {

  static KeyIdentity of(KeyType type, BigInteger... numbers) {
    return new KeyIdentity(type, List.of(numbers));
  }

  static KeyIdentity of(KeyType type, byte[] encoded) {
    return of(type, new BigInteger(1, encoded));
  }
}
