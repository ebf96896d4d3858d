package dev.sluice.domain.device;

/** Base 32 (RFC 4648) without padding, which is how apps take keys. */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int MASK = 0x1f;
  private static final int BYTE = 0xff;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = (buffer << Byte.SIZE) | (next & BYTE);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt((buffer >> held) & MASK));
      }
    }
    if (held > 0) {
      text.append(ALPHABET.charAt((buffer << (BITS - held)) & MASK));
    }
    return text.toString();
  }
}
