package dev.sluice.bootstrap;

import dev.sluice.adapter.persistence.listing.JooqListing;
import java.util.Arrays;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Finds the classes that implement what the application needs. */
final class PortAdapters implements TypeFilter {

  private static final String PORTS = "dev.sluice.application.port.";
  private static final String LISTING = JooqListing.class.getName();

  @Override
  public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
    ClassMetadata type = reader.getClassMetadata();
    return LISTING.equals(type.getSuperClassName())
        || Arrays.stream(type.getInterfaceNames()).anyMatch(name -> name.startsWith(PORTS));
  }
}
