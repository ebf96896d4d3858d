package dev.sluice.adapter.web.root;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What this server can do, whoever asks.
 *
 * @param mediaFolder where uploaded files go
 */
public record Capabilities(Path mediaFolder) {

  List<String> names() {
    return Files.isDirectory(mediaFolder) && Files.isWritable(mediaFolder)
        ? List.of("can_save_media")
        : List.of();
  }
}
