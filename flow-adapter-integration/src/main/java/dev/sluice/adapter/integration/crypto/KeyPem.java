package dev.sluice.adapter.integration.crypto;

import java.io.IOException;
import java.security.KeyPair;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Writes private keys in the traditional form of their kind: PKCS#1, SEC1, else PKCS#8. */
final class KeyPem {

  private static final int P256_BITS = 256;

  private KeyPem() {}

  static String of(KeyPair keys) throws IOException {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded());
    return switch (KeyTypes.of(info.getPrivateKeyAlgorithm())) {
      case RSA -> text("RSA PRIVATE KEY", info.parsePrivateKey());
      case EC -> text("EC PRIVATE KEY", sec1(info, keys));
      case DSA, ED25519, ED448 -> text("PRIVATE KEY", info);
    };
  }

  /** Other programs want the curve and the public key in it, which PKCS#8 has elsewhere. */
  private static ECPrivateKey sec1(PrivateKeyInfo info, KeyPair keys) throws IOException {
    return new ECPrivateKey(
        P256_BITS,
        ECPrivateKey.getInstance(info.parsePrivateKey()).getKey(),
        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()).getPublicKeyData(),
        info.getPrivateKeyAlgorithm().getParameters());
  }

  private static String text(String label, ASN1Encodable contents) throws IOException {
    return PemBlock.text(label, contents.toASN1Primitive().getEncoded(ASN1Encoding.DER));
  }
}
