package dev.sluice.domain.mail;

import java.util.regex.Pattern;

/**
 * Whom a mail is for, or from.
 *
 * <p>Nothing of it ends the header that it stands in: controls in the name are spaces, an address
 * with one is refused. A name that is not ASCII is left out, for servers disagree on how to send it
 * (spec/stages.md 2.8).
 *
 * @param name as shown, perhaps blank
 * @param address where it goes
 */
public record Mailbox(String name, String address) {

  private static final int LONGEST_ADDRESS = 254;
  private static final int LONGEST_NAME = 150;

  /** What stands for more than itself in a header, and a name in quotes may not hold. */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\"\\\\<>]+");

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s\\p{Cntrl}\"\\\\<>,;:@()\\[\\]]+@[^\\s\\p{Cntrl}\"\\\\<>,;:@()]+");

  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  public Mailbox {
    name = ASCII.matcher(name).matches() ? clean(name) : "";
    if (!isAddress(address)) {
      throw new IllegalArgumentException("this is no address of a mailbox");
    }
  }

  /** Whether a text is the address of a mailbox, and nothing else. */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
  }

  /** A mailbox of which only the address is known. */
  public static Mailbox at(String address) {
    return new Mailbox("", address);
  }

  private static String clean(String name) {
    String cleaned = UNSAFE.matcher(name).replaceAll(" ").strip();
    return cleaned.length() > LONGEST_NAME ? cleaned.substring(0, LONGEST_NAME) : cleaned;
  }

  /** As people write it: {@code Ada Lovelace <ada@example.org>}. */
  @Override
  public String toString() {
    return name.isEmpty() ? address : name + " <" + address + ">";
  }
}
