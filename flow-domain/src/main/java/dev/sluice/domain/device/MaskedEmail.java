package dev.sluice.domain.device;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses of which only as much is shown as reminds whoever knows them. */
final class MaskedEmail {

  private static final int SHORT = 2;

  private MaskedEmail() {}

  static String of(String email) {
    int at = email.lastIndexOf('@');
    if (at < 0) {
      return masked(email);
    }
    String[] labels = email.substring(at + 1).split("\\.", -1);
    int last = labels.length - 1;
    String shown =
        Stream.concat(
                Arrays.stream(labels).limit(last).map(MaskedEmail::masked),
                Stream.of(last == 0 ? masked(labels[0]) : labels[last]))
            .collect(Collectors.joining("."));
    return masked(email.substring(0, at)) + "@" + shown;
  }

  private static String masked(String part) {
    return part.length() <= SHORT
        ? "*".repeat(part.length())
        : part.charAt(0) + "*".repeat(part.length() - 1);
  }
}
