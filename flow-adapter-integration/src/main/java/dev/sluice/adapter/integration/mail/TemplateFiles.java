package dev.sluice.adapter.integration.mail;

import dev.sluice.application.port.MailTemplates.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of templates: those of a directory, which are read whenever they are needed, before our
 * own.
 */
public final class TemplateFiles {

  private static final Logger LOG = LoggerFactory.getLogger(TemplateFiles.class);

  /** {@code password_reset.de.html} is {@code password_reset.html} in German. */
  private static final Pattern VARIANT = Pattern.compile(".*\\.[a-z]{2,3}\\.html");

  private static final int DEEPEST = 5;
  private static final int LARGEST = 256 * 1024;

  private static final List<Template> OWN =
      List.of(
          new Template("email/password_reset.html", "Password Reset"),
          new Template("email/account_confirmation.html", "Account Confirmation"),
          new Template("email/email_otp.html", "Email OTP"),
          new Template("email/event_notification.html", "Event Notification"),
          new Template("email/invitation.html", "Invitation"));

  private final @Nullable Path directory;
  private final Map<String, String> own = new ConcurrentHashMap<>();

  /**
   * @param directory where templates of the installation are, or null
   */
  public TemplateFiles(@Nullable Path directory) {
    this.directory = directory;
  }

  /** Our own, then those that only the directory has. */
  List<Template> list() {
    var all = new ArrayList<>(OWN);
    custom()
        .filter(name -> OWN.stream().noneMatch(template -> template.name().equals(name)))
        .forEach(name -> all.add(new Template(name, "Custom Template: " + name)));
    return List.copyOf(all);
  }

  /** The text of a file that {@link #list} has, or stands beside one that it has. */
  Optional<String> find(String name) {
    Path root = directory;
    if (root != null) {
      Path file = root.resolve(name).normalize();
      if (file.startsWith(root) && Files.isReadable(file)) {
        return Optional.of(read(file));
      }
    }
    return Optional.ofNullable(own.get(name)).or(() -> load(name).map(text -> kept(name, text)));
  }

  private Stream<String> custom() {
    Path root = directory;
    if (root == null || !Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(root, DEEPEST)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .filter(file -> !VARIANT.matcher(String.valueOf(file.getFileName())).matches())
          .filter(TemplateFiles::isReadable)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException unreadable) {
      LOG.warn("The mail templates in {} cannot be read: {}", root, unreadable.getMessage());
      return Stream.empty();
    }
  }

  private static boolean isReadable(Path file) {
    boolean readable = Files.isRegularFile(file) && Files.isReadable(file);
    if (!readable) {
      LOG.warn("The mail template {} cannot be read, and is left out", file);
    }
    return readable;
  }

  private static String read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String kept(String name, String text) {
    own.put(name, text);
    return text;
  }

  private static Optional<String> load(String name) {
    try (InputStream in = TemplateFiles.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
