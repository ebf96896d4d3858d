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
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/** A libsodium whose C functions are Java. */
@SuppressWarnings("restricted") // the addresses come from our own code
enum FakeSodium {
  /** Computes what libsodium computes. */
  RIGHT,
  /** Computes something else. */
  WRONG,
  /** Has no memory. */
  POOR,
  /** Does not get ready. */
  BROKEN;

  private static final FunctionDescriptor SODIUM_INIT = FunctionDescriptor.of(JAVA_INT);
  private static final FunctionDescriptor CRYPTO_PWHASH =
      FunctionDescriptor.of(
          JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
          JAVA_INT);

  static SymbolLookup answering(FakeSodium fake) {
    return name ->
        Optional.of(
            name.equals("sodium_init")
                ? fake.function("sodiumInit", SODIUM_INIT)
                : fake.function("cryptoPwhash", CRYPTO_PWHASH));
  }

  /** Called from C. */
  int sodiumInit() {
    return this == BROKEN ? -1 : 0;
  }

  /** Called from C. */
  int cryptoPwhash(
      MemorySegment out,
      long length,
      MemorySegment password,
      long passwordLength,
      MemorySegment salt,
      long iterations,
      long memory,
      int algorithm) {
    if (this == RIGHT) {
      byte[] hash =
          new JavaArgon2()
              .hash(
                  password.reinterpret(passwordLength).toArray(JAVA_BYTE),
                  salt.reinterpret(16).toArray(JAVA_BYTE),
                  new Argon2Cost((int) (memory / 1024), (int) iterations, 1),
                  (int) length);
      out.reinterpret(length).copyFrom(MemorySegment.ofArray(hash));
    }
    return this == POOR || algorithm != 2 ? -1 : 0;
  }

  private MemorySegment function(String method, FunctionDescriptor descriptor) {
    try {
      MethodHandle bound = MethodHandles.lookup().bind(this, method, descriptor.toMethodType());
      return Linker.nativeLinker().upcallStub(bound, descriptor, Arena.global());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method, e);
    }
  }
}
