package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.data.attestation.statement.AttestationStatement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.PackedAttestationStatement;
import com.webauthn4j.test.TestDataUtil;
import com.webauthn4j.test.authenticator.webauthn.AttestationStatementRequest;
import com.webauthn4j.test.authenticator.webauthn.PackedAuthenticator;
import com.webauthn4j.test.client.RegistrationEmulationOption;

/** An authenticator for which nobody vouches but the very key that it has made. */
final class SelfAttestingAuthenticator extends PackedAuthenticator {

  @Override
  public AttestationStatement createAttestationStatement(
      AttestationStatementRequest request, RegistrationEmulationOption option) {
    byte[] signature =
        TestDataUtil.calculateSignature(request.getCredentialKeyPair(), request.getSignedData());
    return new PackedAttestationStatement(COSEAlgorithmIdentifier.ES256, signature, null);
  }
}
