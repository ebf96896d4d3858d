package dev.sluice.adapter.integration.crypto;

import dev.sluice.domain.crypto.KeyType;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.math.ec.ECPoint;

/** Which kinds of keys there are, and how large they may be. */
final class KeyTypes {

  /** RFC 8410. */
  static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

  static final ASN1ObjectIdentifier ED448 = new ASN1ObjectIdentifier("1.3.101.113");

  private static final int LARGEST = 16_384;

  private static final Map<ASN1ObjectIdentifier, KeyType> TYPES =
      Map.of(
          PKCSObjectIdentifiers.rsaEncryption,
          KeyType.RSA,
          PKCSObjectIdentifiers.id_RSASSA_PSS,
          KeyType.RSA,
          X9ObjectIdentifiers.id_ecPublicKey,
          KeyType.EC,
          X9ObjectIdentifiers.id_dsa,
          KeyType.DSA,
          ED25519,
          KeyType.ED25519,
          ED448,
          KeyType.ED448);

  private KeyTypes() {}

  /**
   * The kind of key that an algorithm is for.
   *
   * @throws IOException if it is none of ours
   */
  static KeyType of(AlgorithmIdentifier algorithm) throws IOException {
    KeyType type = TYPES.get(algorithm.getAlgorithm());
    if (type == null) {
      throw new IOException("a kind of key that is not known");
    }
    return type;
  }

  /** Curves that are described instead of named could be anything, at any price. */
  static void requireNamedCurve(AlgorithmIdentifier algorithm) throws IOException {
    if (!(algorithm.getParameters() instanceof ASN1ObjectIdentifier)) {
      throw new IOException("a curve without a name");
    }
  }

  /** Calculating with a number takes time that grows with the cube of its length. */
  static BigInteger bounded(BigInteger number) throws IOException {
    if (number.signum() <= 0 || number.bitLength() > LARGEST) {
      throw new IOException("a number that no key has");
    }
    return number;
  }

  static KeyIdentity identity(ECPoint point) {
    ECPoint affine = point.normalize();
    return KeyIdentity.of(
        KeyType.EC,
        affine.getAffineXCoord().toBigInteger(),
        affine.getAffineYCoord().toBigInteger());
  }
}
