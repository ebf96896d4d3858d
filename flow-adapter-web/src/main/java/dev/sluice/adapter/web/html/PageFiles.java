package dev.sluice.adapter.web.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that pages need. Each has an address with a hash over all of them in it, which clients
 * may keep forever: modules name each other by relative addresses, so they change together. Other
 * teams' jars may bring more files in the same folder, modules for challenges of theirs first of
 * all.
 */
@Component
public final class PageFiles {

  /** Where they lie on the class path. */
  public static final String FOLDER = "dev/sluice/adapter/web/html/static/";

  static final String PLAIN = "/static/";

  private static final int HASH_BYTES = 8;
  private static final String MODULE = ".js";

  private final SortedMap<String, byte[]> digests = new TreeMap<>();
  private final String root;

  PageFiles() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "**/*.*")) {
        digests.put(name(file), sha256().digest(file.getContentAsByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    root = PLAIN + hash() + "/";
  }

  /** Where the addresses begin that never change their content, with a slash at the end. */
  public String root() {
    return root;
  }

  /** The lasting address of a file. */
  String address(String name) {
    if (!digests.containsKey(name)) {
      throw new IllegalArgumentException("pages have no file " + name);
    }
    return root + name;
  }

  /** The lasting address of a file that is named by its plain one; other addresses as they are. */
  String lasting(String address) {
    String name = address.startsWith(PLAIN) ? address.substring(PLAIN.length()) : "";
    return digests.containsKey(name) ? root + name : address;
  }

  /** The modules of a folder by their names. */
  public Map<String, String> modules(String folder) {
    return digests.keySet().stream()
        .filter(name -> name.startsWith(folder + "/") && name.endsWith(MODULE))
        .map(name -> name.substring(folder.length() + 1, name.length() - MODULE.length()))
        .collect(
            Collectors.toMap(Function.identity(), name -> root + folder + "/" + name + MODULE));
  }

  private static String name(Resource file) throws IOException {
    String address = file.getURL().toString();
    return address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
  }

  private String hash() {
    MessageDigest all = sha256();
    digests.forEach((name, digest) -> {
      all.update(name.getBytes(StandardCharsets.UTF_8));
      all.update(digest);
    });
    return HexFormat.of().formatHex(all.digest(), 0, HASH_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
