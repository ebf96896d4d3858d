package dev.sluice.bootstrap;

import dev.sluice.adapter.integration.argon2.Argon2Cost;
import dev.sluice.adapter.integration.argon2.Argon2Engine;
import dev.sluice.adapter.integration.argon2.Argon2Engines;
import dev.sluice.adapter.integration.argon2.EngineChoice;
import dev.sluice.adapter.integration.password.HashingCapacity;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How passwords are hashed, by Argon2id. Existing hashes are renewed when their owner logs in.
 *
 * @param engine what computes them: native, java, or auto; auto
 * @param memoryKib memory of one hash; 19456
 * @param iterations passes over it; 2
 * @param parallelism lanes; 1
 * @param threads hashes at once; 0 stands for the number of cores
 * @param queueLimit logins that may wait for a thread; 256
 * @param patience how long one waits before it is answered 503; 2s
 */
record HashingProperties(
    @DefaultValue("auto") EngineChoice engine,
    @DefaultValue("19456") int memoryKib,
    @DefaultValue("2") int iterations,
    @DefaultValue("1") int parallelism,
    @DefaultValue("0") int threads,
    @DefaultValue("256") int queueLimit,
    @DefaultValue("2s") Duration patience) {

  HashingProperties {
    int used = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    ConfigurationRefused.unlessGood(
        "sluice.hashing", () -> new Argon2Cost(memoryKib, iterations, parallelism));
    ConfigurationRefused.unlessGood(
        "sluice.hashing", () -> new HashingCapacity(used, queueLimit, patience));
    threads = used;
  }

  Argon2Cost cost() {
    return new Argon2Cost(memoryKib, iterations, parallelism);
  }

  Argon2Engine chosenEngine() {
    return ConfigurationRefused.unlessGood(
        "sluice.hashing.engine", () -> Argon2Engines.ofThisMachine().choose(engine, cost()));
  }

  HashingCapacity capacity() {
    return new HashingCapacity(threads, queueLimit, patience);
  }
}
