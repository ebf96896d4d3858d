package dev.sluice.adapter.integration.geo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes small databases in the MaxMind DB format: a tree of bits, and the records at its leaves.
 */
final class MmdbFile {

  private static final int UNUSED = -1;
  private static final int SEPARATOR = 16;
  private static final int VERSION_4_PREFIX = 96;
  private static final byte[] MARKER = {(byte) 0xab, (byte) 0xcd, (byte) 0xef};

  /** A side of a node: another node, or -2 minus the offset of a record, or nothing. */
  private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {UNUSED, UNUSED}));

  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private final String type;

  MmdbFile(String type) {
    this.type = type;
  }

  MmdbFile with(String network, Map<String, ?> record) {
    String[] parts = network.split("/");
    byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
    int length = Integer.parseInt(parts[1]) + (address.length == 4 ? VERSION_4_PREFIX : 0);
    byte[] bits = ByteBuffer.allocate(16).put(16 - address.length, address).array();
    int node = 0;
    for (int depth = 0; depth < length - 1; depth++) {
      node = child(node, bit(bits, depth));
    }
    nodes.get(node)[bit(bits, length - 1)] = -2 - records.size();
    write(records, record);
    return this;
  }

  /** Takes the place of what is there at once, as those who publish such files do. */
  Path at(Path file) {
    try {
      Path beside = Files.write(file.resolveSibling(file.getFileName() + ".new"), bytes());
      return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private int child(int node, int side) {
    int[] sides = nodes.get(node);
    if (sides[side] == UNUSED) {
      nodes.add(new int[] {UNUSED, UNUSED});
      sides[side] = nodes.size() - 1;
    }
    return sides[side];
  }

  private static int bit(byte[] bits, int depth) {
    return bits[depth / Byte.SIZE] >> (Byte.SIZE - 1 - depth % Byte.SIZE) & 1;
  }

  private byte[] bytes() {
    var out = new ByteArrayOutputStream();
    nodes.forEach(sides -> Arrays.stream(sides).forEach(side -> writeSide(out, side)));
    out.writeBytes(new byte[SEPARATOR]);
    out.writeBytes(records.toByteArray());
    out.writeBytes(MARKER);
    out.writeBytes("MaxMind.com".getBytes(StandardCharsets.US_ASCII));
    write(
        out,
        Map.of(
            "node_count",
            (long) nodes.size(),
            "record_size",
            24,
            "ip_version",
            6,
            "database_type",
            type,
            "languages",
            List.of("en"),
            "binary_format_major_version",
            2,
            "binary_format_minor_version",
            0,
            "build_epoch",
            1_700_000_000L,
            "description",
            Map.of("en", "A test")));
    return out.toByteArray();
  }

  private void writeSide(ByteArrayOutputStream out, int side) {
    int value = side == UNUSED ? nodes.size() : side;
    if (side < UNUSED) {
      value = nodes.size() + SEPARATOR + (-2 - side);
    }
    out.writeBytes(Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(value).array(), 1, 4));
  }

  /** A byte that tells the type and the size, then the value. */
  private static void write(ByteArrayOutputStream out, Object value) {
    switch (value) {
      case String text -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        control(out, 2, bytes.length);
        out.writeBytes(bytes);
      }
      case Double number -> {
        control(out, 3, Double.BYTES);
        out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
      }
      case Integer number -> {
        control(out, 5, Short.BYTES);
        out.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort(number.shortValue()).array());
      }
      case Long number -> {
        control(out, 6, Integer.BYTES);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number.intValue()).array());
      }
      case Map<?, ?> object -> {
        control(out, 7, object.size());
        object.forEach((name, one) -> {
          write(out, name);
          write(out, one);
        });
      }
      case List<?> items -> {
        out.write(items.size());
        out.write(11 - 7);
        items.forEach(item -> write(out, item));
      }
      default -> throw new IllegalArgumentException("no such type: " + value.getClass());
    }
  }

  private static void control(ByteArrayOutputStream out, int type, int size) {
    if (size < 29) {
      out.write(type << 5 | size);
    } else {
      out.write(type << 5 | 29);
      out.write(size - 29);
    }
  }
}
