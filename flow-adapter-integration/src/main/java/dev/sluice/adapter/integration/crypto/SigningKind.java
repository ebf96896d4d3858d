package dev.sluice.adapter.integration.crypto;

import dev.sluice.domain.crypto.KeyAlgorithm;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * How keys of a kind are made and sign.
 *
 * @param keys what the JDK calls the kind
 * @param parameters which keys of the kind
 * @param signatures what the JDK calls their signatures
 * @param identifier what certificates call them
 */
record SigningKind(
    String keys,
    AlgorithmParameterSpec parameters,
    String signatures,
    AlgorithmIdentifier identifier) {

  private static final int RSA_BITS = 4096;

  static SigningKind of(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA -> rsa(RSA_BITS);
      case ECDSA ->
          new SigningKind(
              "EC",
              new ECGenParameterSpec("secp256r1"),
              "SHA256withECDSA",
              new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256));
      case ED25519 -> edwards(NamedParameterSpec.ED25519, KeyTypes.ED25519);
      case ED448 -> edwards(NamedParameterSpec.ED448, KeyTypes.ED448);
    };
  }

  static SigningKind rsa(int bits) {
    return new SigningKind(
        "RSA",
        new RSAKeyGenParameterSpec(bits, RSAKeyGenParameterSpec.F4),
        "SHA256withRSA",
        new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE));
  }

  private static SigningKind edwards(NamedParameterSpec curve, ASN1ObjectIdentifier identifier) {
    return new SigningKind(
        curve.getName(), curve, curve.getName(), new AlgorithmIdentifier(identifier));
  }

  KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
    generator.initialize(parameters);
    return generator.generateKeyPair();
  }

  byte[] sign(PrivateKey key, byte[] contents) throws GeneralSecurityException {
    Signature signature = Signature.getInstance(signatures);
    signature.initSign(key);
    signature.update(contents);
    return signature.sign();
  }
}
