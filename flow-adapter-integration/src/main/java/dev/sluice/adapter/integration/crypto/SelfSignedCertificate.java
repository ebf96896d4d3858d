package dev.sluice.adapter.integration.crypto;

import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.crypto.SubjectAltName;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/**
 * A certificate that vouches for itself.
 *
 * @param request what it is to be like
 * @param now when it is made
 */
record SelfSignedCertificate(CertificateRequest request, Instant now) {

  /** The release whose wire we speak; certificates of ours and of its look alike. */
  private static final String ISSUER = "authentik 2026.8";

  private static final Duration DAY = Duration.ofDays(1);

  CertificateChain signed(SigningKind kind, KeyPair keys)
      throws GeneralSecurityException, IOException {
    TBSCertificate contents = contents(kind, keys);
    byte[] signature = kind.sign(keys.getPrivate(), contents.getEncoded(ASN1Encoding.DER));
    var certificate = new Certificate(contents, kind.identifier(), new DERBitString(signature));
    byte[] encoded = certificate.getEncoded(ASN1Encoding.DER);
    return new CertificateChain(
        PemBlock.text("CERTIFICATE", encoded), X509.facts(encoded, certificate));
  }

  private TBSCertificate contents(SigningKind kind, KeyPair keys) throws IOException {
    var generator = new V3TBSCertificateGenerator();
    generator.setSerialNumber(new ASN1Integer(serial()));
    generator.setSignature(kind.identifier());
    generator.setIssuer(new X500NameBuilder().addRDN(BCStyle.CN, utf8(ISSUER)).build());
    generator.setStartDate(time(now.minus(DAY)));
    generator.setEndDate(time(now.plus(DAY.multipliedBy(request.validityDays()))));
    generator.setSubject(subject());
    generator.setSubjectPublicKeyInfo(
        SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
    if (!request.altNames().isEmpty()) {
      generator.setExtensions(new Extensions(altNames()));
    }
    return generator.generateTBSCertificate();
  }

  private X500Name subject() {
    return new X500NameBuilder()
        .addRDN(BCStyle.CN, utf8(request.commonName()))
        .addRDN(BCStyle.O, utf8("authentik"))
        .addRDN(BCStyle.OU, utf8("Self-signed"))
        .build();
  }

  private Extension altNames() throws IOException {
    GeneralName[] names =
        request.altNames().stream()
            .map(SelfSignedCertificate::generalName)
            .toArray(GeneralName[]::new);
    byte[] contents = new GeneralNames(names).getEncoded(ASN1Encoding.DER);
    return new Extension(Extension.subjectAlternativeName, true, new DEROctetString(contents));
  }

  private static GeneralName generalName(SubjectAltName name) {
    return switch (name) {
      case SubjectAltName.Dns(var text) ->
          new GeneralName(GeneralName.dNSName, new DERIA5String(text));
      case SubjectAltName.Ip(var address) ->
          new GeneralName(GeneralName.iPAddress, new DEROctetString(address.getAddress()));
    };
  }

  private static BigInteger serial() {
    return new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
  }

  private static Time time(Instant moment) {
    return new Time(Date.from(moment));
  }

  /** As it is: given as text, a leading # or backslash would mean something. */
  private static ASN1Encodable utf8(String text) {
    return new DERUTF8String(text);
  }
}
