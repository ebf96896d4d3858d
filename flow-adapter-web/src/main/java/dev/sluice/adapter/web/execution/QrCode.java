package dev.sluice.adapter.web.execution;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Texts as pictures for cameras. Made here, so that a key is never part of an address. */
final class QrCode {

  /** What cameras need around the picture, in squares. */
  private static final int MARGIN = 4;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.MARGIN,
          MARGIN,
          EncodeHintType.CHARACTER_SET,
          StandardCharsets.UTF_8.name(),
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M);

  private QrCode() {}

  /** The picture as a data URI; none of a text that is too long for one. */
  static Optional<String> of(String text) {
    try {
      BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
      byte[] drawing = drawing(squares).getBytes(StandardCharsets.US_ASCII);
      return Optional.of(
          "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(drawing));
    } catch (WriterException | IllegalArgumentException tooLongOrEmpty) {
      return Optional.empty();
    }
  }

  private static String drawing(BitMatrix squares) {
    var path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
            .formatted(squares.getWidth(), squares.getHeight())
        + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/>"
            .formatted(squares.getWidth(), squares.getHeight())
        + "<path shape-rendering=\"crispEdges\" d=\""
        + path
        + "\"/></svg>";
  }
}
