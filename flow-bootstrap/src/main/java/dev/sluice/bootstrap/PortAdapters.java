package dev.sluice.bootstrap;

import java.util.Arrays;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Finds the classes that implement what the application needs. */
final class PortAdapters implements TypeFilter {

  private static final String PORTS = "dev.sluice.application.port.";

  @Override
  public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
    return Arrays.stream(reader.getClassMetadata().getInterfaceNames())
        .anyMatch(name -> name.startsWith(PORTS));
  }
}
