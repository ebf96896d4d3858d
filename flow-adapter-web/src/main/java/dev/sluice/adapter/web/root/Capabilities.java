package dev.sluice.adapter.web.root;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What this server can do, whoever asks.
 *
 * @param mediaFolder where uploaded files go
 * @param impersonation whether administrators may act as somebody else
 */
public record Capabilities(Path mediaFolder, boolean impersonation) {

  List<String> names() {
    var names = new ArrayList<String>();
    if (Files.isDirectory(mediaFolder) && Files.isWritable(mediaFolder)) {
      names.add("can_save_media");
    }
    if (impersonation) {
      names.add("can_impersonate");
    }
    return names;
  }
}
