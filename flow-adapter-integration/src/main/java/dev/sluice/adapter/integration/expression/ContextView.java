package dev.sluice.adapter.integration.expression;

import dev.sluice.domain.context.City;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.value.Value;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a run knows, and where its visitor is. */
final class ContextView extends AbstractMap<String, Object> {

  private static final String CITY = "geoip";
  private static final String NETWORK = "asn";

  private final World world;
  private final Map<ContextKey<?>, Object> known;
  private final Map<String, Object> read = new HashMap<>();

  ContextView(World world) {
    this.world = world;
    this.known = world.request().context().asMap();
  }

  /** The value, null where there is none; reading a secret one is noted. */
  Object read(Evaluation run, Object key) {
    if (key instanceof String name && isSecret(name)) {
      run.noteSecret();
    }
    return Reading.orNull(get(key));
  }

  private boolean isSecret(String name) {
    ContextKey<?> probe = ContextKey.of(name, Object.class);
    return known.containsKey(probe)
        && known.keySet().stream().anyMatch(key -> key.isSecret() && key.equals(probe));
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String name && (isKnown(name) || isDerived(name));
  }

  @Override
  public @Nullable Object get(Object key) {
    if (!(key instanceof String name)) {
      return null;
    }
    Object before = read.get(name);
    if (before != null) {
      return before;
    }
    Object value = isKnown(name) ? stored(name) : isDerived(name) ? derived(name) : null;
    if (value != null) {
      read.put(name, value);
    }
    return value;
  }

  private boolean isKnown(String name) {
    return known.containsKey(ContextKey.of(name, Object.class));
  }

  private Object stored(String name) {
    return Foreign.of(world, known.get(ContextKey.of(name, Object.class)));
  }

  /** A trial says by itself where its visitor is. */
  private boolean isDerived(String name) {
    if (world.request().trial()) {
      return false;
    }
    return switch (name) {
      case CITY -> world.sources().whereabouts().knowsCities();
      case NETWORK -> world.sources().whereabouts().knowsNetworks();
      default -> false;
    };
  }

  private Object derived(String name) {
    return name.equals(CITY)
        ? city(world.whereabouts().city())
        : network(world.whereabouts().network());
  }

  private static Object city(@Nullable City city) {
    if (city == null) {
      return Value.NULL;
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("continent", Reading.orNull(city.continent()));
    fields.put("country", Reading.orNull(city.country()));
    fields.put("lat", Reading.orNull(city.latitude()));
    fields.put("long", Reading.orNull(city.longitude()));
    fields.put("city", Reading.orNull(city.name()));
    return fields;
  }

  private static Object network(@Nullable Network network) {
    if (network == null) {
      return Value.NULL;
    }
    var fields = new LinkedHashMap<String, Object>();
    fields.put("asn", Reading.orNull(network.asn()));
    fields.put("as_org", Reading.orNull(network.organisation()));
    fields.put("network", Reading.orNull(network.prefix()));
    return fields;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    var all = new TreeMap<String, Object>();
    known.forEach((key, _) -> all.put(key.wireName(), stored(key.wireName())));
    for (String name : Set.of(CITY, NETWORK)) {
      if (isDerived(name)) {
        all.putIfAbsent(name, derived(name));
      }
    }
    // nobody sees a secret by going through all of it
    known.keySet().stream().filter(ContextKey::isSecret).forEach(key -> all.remove(key.wireName()));
    return all.entrySet();
  }
}
