package dev.sluice.adapter.web.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final String ADDRESS =
      "otpauth://totp/Sluice%3Aada?secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30"
          + "&issuer=Sluice";
  private static final String START = "data:image/svg+xml;base64,";
  private static final int SCALE = 8;

  private static String drawing(String text) {
    String picture = QrCode.of(text).orElseThrow();
    assertThat(picture).startsWith(START);
    byte[] bytes = Base64.getDecoder().decode(picture.substring(START.length()));
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  /** Reads a picture as a camera does, from its pixels. */
  private static String scanned(String drawing) throws NotFoundException {
    Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"").matcher(drawing);
    assertThat(size.find()).isTrue();
    int side = Integer.parseInt(size.group(1)) * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(drawing);
    while (square.find()) {
      fill(pixels, side, Integer.parseInt(square.group(1)), Integer.parseInt(square.group(2)));
    }
    var source = new RGBLuminanceSource(side, side, pixels);
    return new QRCodeMultiReader()
        .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)))[0].getText();
  }

  private static void fill(int[] pixels, int side, int x, int y) {
    for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
      Arrays.fill(pixels, row * side + x * SCALE, row * side + (x + 1) * SCALE, 0);
    }
  }

  @Test
  void canBeScanned() throws NotFoundException {
    assertThat(scanned(drawing(ADDRESS))).isEqualTo(ADDRESS);
  }

  @Test
  void keepsLettersOfAllLanguages() throws NotFoundException {
    assertThat(scanned(drawing("otpauth://totp/Bücher?secret=A"))).contains("Bücher");
  }

  @Test
  void drawsNothingOfWhatIsTooLongOrNothing() {
    assertThat(QrCode.of("a".repeat(5_000))).isEmpty();
    assertThat(QrCode.of("")).isEmpty();
  }
}
