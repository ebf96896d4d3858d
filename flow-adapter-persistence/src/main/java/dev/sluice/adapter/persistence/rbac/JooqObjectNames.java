package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.jooq.Tables.BLUEPRINT_INSTANCE;
import static dev.sluice.adapter.persistence.jooq.Tables.BRAND;
import static dev.sluice.adapter.persistence.jooq.Tables.CERTIFICATE_KEY_PAIR;
import static dev.sluice.adapter.persistence.jooq.Tables.DATA_EXPORT;
import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE;
import static dev.sluice.adapter.persistence.jooq.Tables.DEVICE_TYPE;
import static dev.sluice.adapter.persistence.jooq.Tables.ENDPOINT_DEVICE;
import static dev.sluice.adapter.persistence.jooq.Tables.EVENT;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW;
import static dev.sluice.adapter.persistence.jooq.Tables.FLOW_STAGE_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.INITIAL_PERMISSIONS;
import static dev.sluice.adapter.persistence.jooq.Tables.INVITATION;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY;
import static dev.sluice.adapter.persistence.jooq.Tables.POLICY_BINDING;
import static dev.sluice.adapter.persistence.jooq.Tables.PROMPT;
import static dev.sluice.adapter.persistence.jooq.Tables.REPUTATION;
import static dev.sluice.adapter.persistence.jooq.Tables.ROLE;
import static dev.sluice.adapter.persistence.jooq.Tables.SESSION;
import static dev.sluice.adapter.persistence.jooq.Tables.STAGE;
import static dev.sluice.adapter.persistence.jooq.Tables.TOKEN;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_ACCOUNT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_CONSENT;
import static dev.sluice.adapter.persistence.jooq.Tables.USER_GROUP;

import dev.sluice.adapter.persistence.database.JooqDatabase;
import dev.sluice.application.port.ObjectNames;
import dev.sluice.application.port.PromptRepository;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The objects of all models that have a table. A new one is one line here. */
public final class JooqObjectNames implements ObjectNames {

  private final JooqDatabase database;
  private final Map<ModelName, Place> places = new HashMap<>();

  /** Where the objects of a model are, and what they are called there. */
  private record Place(Table<?> table, Field<?> pk, Field<String> name, Condition condition) {

    Place(TableField<?, ?> pk, Field<String> name, Condition condition) {
      this(Objects.requireNonNull(pk.getTable()), pk, name, condition);
    }

    Select<Record3<String, String, String>> named(ModelName model, List<String> pks) {
      return DSL.select(DSL.inline(model.text()), DSL.cast(pk, SQLDataType.CLOB), name)
          .from(table)
          .where(condition)
          .and("{0} = any ({1})", pk, keys(pks));
    }

    /** Only texts that are written as the wire writes them. */
    private Field<?> keys(List<String> pks) {
      Predicate<String> fits = pk.getType() == UUID.class ? JooqKeys.IS_UUID : JooqKeys.IS_NUMBER;
      Stream<String> texts = pks.stream().filter(fits);
      return pk.getType() == UUID.class
          ? DSL.val(texts.map(UUID::fromString).toArray(UUID[]::new))
          : DSL.val(texts.map(Long::valueOf).toArray(Long[]::new));
    }
  }

  public JooqObjectNames(JooqDatabase database, StageKinds stages, PolicyKinds policies) {
    this.database = database;
    put("authentik_flows.flow", FLOW.ID, FLOW.NAME);
    put(
        "authentik_flows.flowstagebinding",
        FLOW_STAGE_BINDING.ID,
        numbered(FLOW_STAGE_BINDING.ORDER));
    put("authentik_flows.stage", STAGE.ID, STAGE.NAME);
    put("authentik_policies.policy", POLICY.ID, POLICY.NAME);
    put("authentik_policies.policybinding", POLICY_BINDING.ID, numbered(POLICY_BINDING.ORDER));
    put("authentik_core.user", USER_ACCOUNT.ID, USER_ACCOUNT.USERNAME);
    put("authentik_core.group", USER_GROUP.ID, USER_GROUP.NAME);
    put("authentik_core.token", TOKEN.ID, TOKEN.IDENTIFIER);
    put(
        "authentik_core.authenticatedsession",
        new Place(SESSION.ID, SESSION.LAST_ADDRESS, SESSION.USER_ID.isNotNull()));
    put("authentik_brands.brand", BRAND.ID, BRAND.DOMAIN);
    put(BlueprintInstance.MODEL.text(), BLUEPRINT_INSTANCE.ID, BLUEPRINT_INSTANCE.NAME);
    put("authentik_rbac.role", ROLE.ID, ROLE.NAME);
    put("authentik_rbac.initialpermissions", INITIAL_PERMISSIONS.ID, INITIAL_PERMISSIONS.NAME);
    put(
        "authentik_crypto.certificatekeypair",
        new Place(
            CERTIFICATE_KEY_PAIR.ID,
            CERTIFICATE_KEY_PAIR.NAME,
            CERTIFICATE_KEY_PAIR.MANAGED.isDistinctFrom(CertificateKeyPair.HIDDEN)));
    put(
        "authentik_policies_reputation.reputation",
        REPUTATION.ID,
        DSL.concat(REPUTATION.IDENTIFIER, DSL.inline(" at "), REPUTATION.IP));
    put(PromptRepository.MODEL.text(), PROMPT.ID, PROMPT.NAME);
    put(Invitation.MODEL.text(), INVITATION.ID, INVITATION.NAME);
    put(
        "authentik_stages_consent.userconsent",
        USER_CONSENT.ID,
        DSL.concat(DSL.inline("User Consent "), USER_CONSENT.APPLICATION_NAME));
    put("authentik_reports.dataexport", DATA_EXPORT.ID, DATA_EXPORT.MODEL);
    put("authentik_events.event", new Place(EVENT.ID, EVENT.ACTION, EVENT.VERSION.eq(0)));
    put(
        "authentik_stages_authenticator_webauthn.webauthndevicetype",
        DEVICE_TYPE.AAGUID,
        DEVICE_TYPE.DESCRIPTION);
    put(EndpointDevice.MODEL, ENDPOINT_DEVICE.ID, ENDPOINT_DEVICE.NAME);
    for (DeviceClass some : DeviceClass.values()) {
      Condition ofClass = DEVICE.DEVICE_CLASS.eq(some.wireName());
      put(some.model(), new Place(DEVICE.ID, DEVICE.NAME, ofClass));
    }
    for (String kind : stages.names()) {
      put(StageKinds.modelLabel(kind), new Place(STAGE.ID, STAGE.NAME, STAGE.KIND.eq(kind)));
    }
    for (String kind : policies.names()) {
      put(PolicyKinds.modelLabel(kind), new Place(POLICY.ID, POLICY.NAME, POLICY.KIND.eq(kind)));
    }
  }

  /** The models that have a table. */
  Set<ModelName> models() {
    return Set.copyOf(places.keySet());
  }

  @Override
  public Map<ObjectKey, String> list(Set<ObjectKey> objects) {
    Map<ModelName, List<String>> wanted =
        objects.stream()
            .filter(object -> places.containsKey(object.model()))
            .collect(
                Collectors.groupingBy(
                    ObjectKey::model, Collectors.mapping(ObjectKey::pk, Collectors.toList())));
    Optional<Select<Record3<String, String, String>>> query =
        wanted.entrySet().stream()
            .map(entry -> place(entry.getKey()).named(entry.getKey(), entry.getValue()))
            .reduce(Select::unionAll);
    return query.map(this::read).orElse(Map.of());
  }

  private Map<ObjectKey, String> read(Select<Record3<String, String, String>> query) {
    return database.current().fetch(query).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> new ObjectKey(ModelName.of(row.value1()), row.value2()), Record3::value3));
  }

  private Place place(ModelName model) {
    return Objects.requireNonNull(places.get(model));
  }

  private void put(String model, TableField<?, ?> pk, Field<String> name) {
    put(model, new Place(pk, name, DSL.noCondition()));
  }

  private void put(String model, Place place) {
    places.put(ModelName.of(model), place);
  }

  private static Field<String> numbered(Field<Integer> order) {
    return DSL.concat(DSL.inline("Binding #"), order);
  }
}
