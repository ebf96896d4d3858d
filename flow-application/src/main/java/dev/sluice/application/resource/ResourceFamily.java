package dev.sluice.application.resource;

import java.util.List;

/** Resources that belong together; each part of the product offers one family. */
public interface ResourceFamily {

  /** All of them, always the same. */
  List<Resource<?, ?>> resources();
}
