package dev.sluice.adapter.integration.argon2;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** By libsodium, which uses the widest instructions that the processor has. */
final class SodiumArgon2 implements Argon2 {

  private static final int ARGON2ID13 = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final long BYTES_PER_KIB = 1024;

  private final MethodHandle cryptoPwhash;
  private final Argon2 others;

  /**
   * Makes the library ready.
   *
   * @param others computes what libsodium does not: several lanes, and salts that are not its own
   */
  SodiumArgon2(SymbolLookup library, Argon2 others) {
    this.others = others;
    this.cryptoPwhash =
        function(
            library,
            "crypto_pwhash",
            FunctionDescriptor.of(
                JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
                JAVA_INT));
    initialize(function(library, "sodium_init", FunctionDescriptor.of(JAVA_INT)));
  }

  /** Whether hashes of this cost are its own. */
  static boolean computes(Argon2Cost cost) {
    return cost.parallelism() == LANES;
  }

  @Override
  public byte[] hash(byte[] password, byte[] salt, Argon2Cost cost, int length) {
    if (!computes(cost) || salt.length != SALT_BYTES) {
      return others.hash(password, salt, cost, length);
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment copy = copy(password, arena);
      MemorySegment hash = arena.allocate(length);
      try {
        compute(hash, copy.asSlice(0, password.length), copy(salt, arena), cost);
        return hash.toArray(JAVA_BYTE);
      } finally {
        copy.fill((byte) 0);
        hash.fill((byte) 0);
      }
    }
  }

  private void compute(
      MemorySegment hash, MemorySegment password, MemorySegment salt, Argon2Cost cost) {
    int status;
    try {
      status =
          (int)
              cryptoPwhash.invokeExact(
                  hash,
                  hash.byteSize(),
                  password,
                  password.byteSize(),
                  salt,
                  (long) cost.iterations(),
                  cost.memoryKib() * BYTES_PER_KIB,
                  ARGON2ID13);
    } catch (Throwable e) {
      throw new IllegalStateException("libsodium cannot be called", e);
    }
    if (status != 0) {
      throw new IllegalStateException("libsodium has no memory for a hash that costs " + cost);
    }
  }

  /** Without it libsodium would compute without the processor's wide instructions. */
  private static void initialize(MethodHandle sodiumInit) {
    int status;
    try {
      status = (int) sodiumInit.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("libsodium cannot be called", e);
    }
    if (status < 0) {
      throw new IllegalStateException("libsodium does not get ready");
    }
  }

  @SuppressWarnings("restricted") // it calls into C; Argon2Engines compares what comes out of it
  private static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor);
  }

  /** An empty password has an address too. */
  private static MemorySegment copy(byte[] bytes, Arena arena) {
    MemorySegment copy = arena.allocate(Math.max(1, bytes.length));
    MemorySegment.copy(bytes, 0, copy, JAVA_BYTE, 0, bytes.length);
    return copy;
  }
}
