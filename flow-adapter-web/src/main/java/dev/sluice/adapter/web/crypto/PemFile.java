package dev.sluice.adapter.web.crypto;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;

/** A text in PEM, to be saved by browsers. */
final class PemFile {

  private static final Pattern UNFIT = Pattern.compile("[/\\\\\\p{Cntrl}]");

  private PemFile() {}

  static void write(HttpServletResponse response, String name, String pem) throws IOException {
    byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/x-pem-file");
    response.setHeader("Content-Disposition", attachment(UNFIT.matcher(name).replaceAll("_")));
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Plain where that says all: the encoded form is for names in other alphabets. */
  private static String attachment(String name) {
    ContentDisposition.Builder attachment = ContentDisposition.attachment();
    boolean isPlain = name.chars().allMatch(one -> one >= ' ' && one <= '~');
    return (isPlain ? attachment.filename(name) : attachment.filename(name, StandardCharsets.UTF_8))
        .build()
        .toString();
  }
}
