package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.argon2.Argon2Engine;
import dev.sluice.adapter.integration.captcha.HttpCaptchaVerifier;
import dev.sluice.adapter.integration.crypto.PemKeyPairReader;
import dev.sluice.adapter.integration.crypto.SelfSignedCertificates;
import dev.sluice.adapter.integration.duo.HttpDuoGateway;
import dev.sluice.adapter.integration.html.JsoupRichText;
import dev.sluice.adapter.integration.outbound.OutboundHttp;
import dev.sluice.adapter.integration.password.Argon2Hasher;
import dev.sluice.adapter.integration.password.BoundedHashing;
import dev.sluice.adapter.integration.secret.HkdfKeyring;
import dev.sluice.adapter.integration.secret.RandomKeys;
import dev.sluice.adapter.integration.secret.TimeOrderedIds;
import dev.sluice.adapter.integration.sms.HttpSmsGateway;
import dev.sluice.adapter.integration.useragent.UaParserUserAgents;
import dev.sluice.application.port.CaptchaVerifier;
import dev.sluice.application.port.CertificateGenerator;
import dev.sluice.application.port.DuoGateway;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.KeyPairReader;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.Keyring;
import dev.sluice.application.port.PasswordHasher;
import dev.sluice.application.port.RichText;
import dev.sluice.application.port.SmsGateway;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.port.UserAgents;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What hashes, encrypts, certifies, draws at random, and knows programs by their names. */
@Configuration(proxyBeanMethods = false)
class IntegrationWiring {

  private static final Logger LOG = LoggerFactory.getLogger(IntegrationWiring.class);
  private static final int MOST_AT_PROVIDERS = 64;
  private static final int MOST_AT_PHONES = 1_024;

  @Bean
  BoundedHashing hashing(SluiceProperties properties, UnitOfWork work) {
    return new BoundedHashing(properties.hashing().capacity(), work);
  }

  @Bean
  PasswordHasher passwordHasher(
      BoundedHashing hashing, Argon2Engine engine, SluiceProperties properties) {
    LOG.info("Passwords are hashed by {}.", engine.description());
    return new Argon2Hasher(hashing, engine.argon2(), properties.hashing().cost());
  }

  @Bean
  RandomGenerator randomGenerator() {
    return new SecureRandom();
  }

  @Bean
  KeySource keySource() {
    return new RandomKeys();
  }

  @Bean
  IdSource idSource(InstantSource clock) {
    return new TimeOrderedIds(clock);
  }

  @Bean
  Keyring keyring(SluiceProperties properties, DataDirectory directory, KeySource keys) {
    String current =
        Optional.ofNullable(properties.secretKey()).orElseGet(() -> directory.secretKey(keys));
    return new HkdfKeyring(current, properties.secretKeysOld());
  }

  @Bean
  KeyPairReader keyPairReader() {
    return new PemKeyPairReader();
  }

  /** Half of the processors: an RSA key keeps one busy for seconds. */
  @Bean
  CertificateGenerator certificateGenerator(InstantSource clock, UnitOfWork work) {
    int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new SelfSignedCertificates(clock, work, half);
  }

  @Bean
  CaptchaVerifier captchaVerifier(UnitOfWork work) {
    return new HttpCaptchaVerifier(work, Duration.ofSeconds(10));
  }

  @Bean
  SmsGateway smsGateway(UnitOfWork work) {
    return new HttpSmsGateway(
        new OutboundHttp(work, MOST_AT_PROVIDERS), URI.create("https://api.twilio.com"));
  }

  /** People take their time to answer their phones. */
  @Bean
  DuoGateway duoGateway(UnitOfWork work, InstantSource clock) {
    return new HttpDuoGateway(
        new OutboundHttp(work, MOST_AT_PHONES), host -> URI.create("https://" + host), clock);
  }

  @Bean
  RichText richText() {
    return new JsoupRichText();
  }

  @Bean
  UserAgents userAgents() {
    return new UaParserUserAgents();
  }
}
