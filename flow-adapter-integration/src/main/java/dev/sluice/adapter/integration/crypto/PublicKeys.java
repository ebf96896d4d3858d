package dev.sluice.adapter.integration.crypto;

import dev.sluice.domain.crypto.KeyType;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.Ed448PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** Reads the public keys of certificates. Malformed ones make it throw at random. */
final class PublicKeys {

  private PublicKeys() {}

  static KeyIdentity identify(SubjectPublicKeyInfo key) throws IOException {
    KeyType type = KeyTypes.of(key.getAlgorithm());
    return switch (type) {
      case RSA -> rsa(RSAPublicKey.getInstance(key.parsePublicKey()));
      case EC -> ec(key);
      case DSA -> dsa(key);
      case ED25519 ->
          KeyIdentity.of(
              type, new Ed25519PublicKeyParameters(key.getPublicKeyData().getBytes()).getEncoded());
      case ED448 ->
          KeyIdentity.of(
              type, new Ed448PublicKeyParameters(key.getPublicKeyData().getBytes()).getEncoded());
    };
  }

  private static KeyIdentity rsa(RSAPublicKey key) throws IOException {
    return KeyIdentity.of(
        KeyType.RSA, KeyTypes.bounded(key.getModulus()), KeyTypes.bounded(key.getPublicExponent()));
  }

  private static KeyIdentity ec(SubjectPublicKeyInfo key) throws IOException {
    KeyTypes.requireNamedCurve(key.getAlgorithm());
    return KeyTypes.identity(((ECPublicKeyParameters) PublicKeyFactory.createKey(key)).getQ());
  }

  private static KeyIdentity dsa(SubjectPublicKeyInfo key) throws IOException {
    DSAParameter group = DSAParameter.getInstance(key.getAlgorithm().getParameters());
    BigInteger y = ASN1Integer.getInstance(key.parsePublicKey()).getPositiveValue();
    return KeyIdentity.of(KeyType.DSA, group.getP(), group.getQ(), group.getG(), y);
  }
}
