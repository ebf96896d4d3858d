package dev.sluice.application.blueprint;

import dev.sluice.application.blueprint.LibraryFile.Read;
import dev.sluice.application.port.BlueprintFiles;
import dev.sluice.application.port.BlueprintFormat;
import dev.sluice.domain.shared.FlowFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files with blueprints that this node has. A text is read once, as long as it is there. */
final class BlueprintLibrary {

  private final BlueprintFiles files;
  private final BlueprintFormat format;
  private Map<String, Read> known = Map.of();

  BlueprintLibrary(BlueprintFiles files, BlueprintFormat format) {
    this.files = files;
    this.format = format;
  }

  /**
   * What is there.
   *
   * @param complaints about files that are no blueprints, each time another text is seen
   */
  record Contents(List<LibraryFile> files, List<String> complaints) {}

  synchronized Contents read() {
    var found = new ArrayList<LibraryFile>();
    var complaints = new ArrayList<String>();
    var now = new HashMap<String, Read>();
    for (BlueprintFiles.Place place : files.list()) {
      Optional<byte[]> text = files.read(place.path());
      if (text.isEmpty()) {
        continue;
      }
      String hash = InstanceTexts.hash(text.get());
      Read before = known.get(hash);
      Read read = before == null ? read(hash, text.get()) : before;
      now.put(hash, read);
      if (read.complaints().isEmpty()) {
        found.add(LibraryFile.of(read, place.modified(), place.path()));
      } else if (before == null) {
        read.complaints().forEach(one -> complaints.add(place.path() + ": " + one));
      }
    }
    known = now;
    return new Contents(found, complaints);
  }

  private Read read(String hash, byte[] text) {
    try {
      return new Read(hash, format.read(text).metadata(), List.of());
    } catch (FlowFault.Invalid invalid) {
      return new Read(hash, null, ImportOutcome.complaints(invalid));
    }
  }
}
