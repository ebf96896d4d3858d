package dev.sluice.adapter.integration.crypto;

import dev.sluice.domain.crypto.KeyType;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/** Computes which public keys private ones belong to. Malformed ones make it throw at random. */
final class PrivateKeys {

  private PrivateKeys() {}

  static KeyIdentity identify(PemBlock block) throws IOException {
    return identify(
        switch (block.label()) {
          case "PRIVATE KEY" -> PrivateKeyInfo.getInstance(block.contents());
          case "RSA PRIVATE KEY" -> ofPkcs1(block.contents());
          case "EC PRIVATE KEY" -> ofSec1(ECPrivateKey.getInstance(block.contents()));
          case "DSA PRIVATE KEY" -> ofDsa(ASN1Sequence.getInstance(block.contents()));
          default -> throw new IOException("encrypted, or of another kind");
        });
  }

  private static PrivateKeyInfo ofPkcs1(byte[] contents) throws IOException {
    var algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    return new PrivateKeyInfo(algorithm, RSAPrivateKey.getInstance(contents));
  }

  private static PrivateKeyInfo ofSec1(ECPrivateKey key) throws IOException {
    var algorithm =
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, key.getParametersObject());
    return new PrivateKeyInfo(algorithm, key);
  }

  /** What OpenSSL writes: 0, p, q, g, y, x. */
  private static PrivateKeyInfo ofDsa(ASN1Sequence numbers) throws IOException {
    var group = new DSAParameter(number(numbers, 1), number(numbers, 2), number(numbers, 3));
    var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, group);
    return new PrivateKeyInfo(algorithm, new ASN1Integer(number(numbers, 5)));
  }

  private static BigInteger number(ASN1Sequence numbers, int index) {
    return ASN1Integer.getInstance(numbers.getObjectAt(index)).getPositiveValue();
  }

  private static KeyIdentity identify(PrivateKeyInfo key) throws IOException {
    KeyType type = KeyTypes.of(key.getPrivateKeyAlgorithm());
    return switch (type) {
      case RSA -> rsa(RSAPrivateKey.getInstance(key.parsePrivateKey()));
      case EC -> ec(key);
      case DSA -> dsa(key);
      case ED25519 -> KeyIdentity.of(type, ed25519(key).generatePublicKey().getEncoded());
      case ED448 -> KeyIdentity.of(type, ed448(key).generatePublicKey().getEncoded());
    };
  }

  /** The modulus and its factors stand side by side; they might be those of different keys. */
  private static KeyIdentity rsa(RSAPrivateKey key) throws IOException {
    BigInteger modulus = KeyTypes.bounded(key.getModulus());
    BigInteger exponent = KeyTypes.bounded(key.getPublicExponent());
    BigInteger p = KeyTypes.bounded(key.getPrime1());
    BigInteger q = KeyTypes.bounded(key.getPrime2());
    BigInteger undone = exponent.multiply(KeyTypes.bounded(key.getPrivateExponent()));
    if (!p.multiply(q).equals(modulus) || !isOneModulo(p, undone) || !isOneModulo(q, undone)) {
      throw new IOException("numbers that do not make a key");
    }
    return KeyIdentity.of(KeyType.RSA, modulus, exponent);
  }

  private static boolean isOneModulo(BigInteger prime, BigInteger undone) {
    return undone.mod(prime.subtract(BigInteger.ONE)).equals(BigInteger.ONE);
  }

  private static KeyIdentity ec(PrivateKeyInfo key) throws IOException {
    KeyTypes.requireNamedCurve(key.getPrivateKeyAlgorithm());
    var parameters = (ECPrivateKeyParameters) PrivateKeyFactory.createKey(key);
    return KeyTypes.identity(parameters.getParameters().getG().multiply(parameters.getD()));
  }

  private static KeyIdentity dsa(PrivateKeyInfo key) throws IOException {
    DSAParameter group = DSAParameter.getInstance(key.getPrivateKeyAlgorithm().getParameters());
    BigInteger p = KeyTypes.bounded(group.getP());
    BigInteger x = ASN1Integer.getInstance(key.parsePrivateKey()).getPositiveValue();
    if (x.compareTo(group.getQ()) >= 0) {
      throw new IOException("a number outside of its group");
    }
    BigInteger y = group.getG().modPow(KeyTypes.bounded(x), p);
    return KeyIdentity.of(KeyType.DSA, p, group.getQ(), group.getG(), y);
  }

  private static Ed25519PrivateKeyParameters ed25519(PrivateKeyInfo key) throws IOException {
    return (Ed25519PrivateKeyParameters) PrivateKeyFactory.createKey(key);
  }

  private static Ed448PrivateKeyParameters ed448(PrivateKeyInfo key) throws IOException {
    return (Ed448PrivateKeyParameters) PrivateKeyFactory.createKey(key);
  }
}
