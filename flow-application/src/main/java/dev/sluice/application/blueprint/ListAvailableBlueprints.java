package dev.sluice.application.blueprint;

import dev.sluice.application.identity.Caller;
import java.util.List;

/** Lists the files with blueprints that this node has. */
@FunctionalInterface
public interface ListAvailableBlueprints {

  /** All of them, for anybody who has logged in. */
  List<LibraryFile> list(Caller caller);
}
