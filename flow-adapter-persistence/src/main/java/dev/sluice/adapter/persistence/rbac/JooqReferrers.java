package dev.sluice.adapter.persistence.rbac;

import dev.sluice.domain.rbac.ModelName;
import java.util.Optional;

/**
 * The queries for those that refer to an object: model, key, name, what happens to them, and of
 * stages the kind and the configuration, from which the model and what happens follow.
 */
final class JooqReferrers {

  private static final String BINDINGS =
      """
      select 'authentik_flows.flowstagebinding' as model, b.id::text as pk,
        'Binding #' || b."order" as name, 'cascade' as action,
        null::text as kind, null::jsonb as config
      from flow_stage_binding b where %s
      """;

  private static final String POLICY_BINDINGS =
      """
      select 'authentik_policies.policybinding' as model, p.id::text as pk,
        'Binding #' || p."order" as name, 'cascade' as action,
        null::text as kind, null::jsonb as config
      from policy_binding p left join flow_stage_binding b on b.id = p.stage_binding_id where %s
      """;

  private static final String STAGES =
      """
      select null, s.id::text, s.name, 'set_null', s.kind, s.config
      from stage s
      where s.id <> {0} and s.id in (select r.stage_id from stage_reference r where %s)
      """;

  private static final String BRANDS =
      """
      select 'authentik_brands.brand', b.id::text, b.domain, 'set_null', null, null
      from brand b
      where {0} in (b.flow_authentication_id, b.flow_user_switch_id, b.flow_invalidation_id,
        b.flow_recovery_id, b.flow_unenrollment_id, b.flow_user_settings_id,
        b.flow_device_code_id, b.flow_lockdown_id, b.flow_request_id)
      """;

  private static final String CERTIFIED_BRANDS =
      """
      select 'authentik_brands.brand' as model, b.id::text as pk, b.domain as name,
        'set_null' as action, null::text as kind, null::jsonb as config
      from brand b where b.web_certificate_id = {0}
      union all
      select 'authentik_brands.brand', b.id::text, b.domain, 'cascade_many', null, null
      from brand b join brand_client_certificate c on c.brand_id = b.id
      where c.certificate_id = {0}
      """;

  private static final String BELONGINGS =
      """
      select 'authentik_core.token', t.id::text, t.identifier, 'cascade', null, null
      from token t where t.user_id = {0}
      union all
      select 'authentik_core.authenticatedsession', s.id::text, s.last_address, 'cascade', null,
        null
      from session s where s.user_id = {0}
      union all
      select 'authentik_stages_consent.userconsent', c.id::text,
        'User Consent ' || c.application_name, 'cascade', null, null
      from user_consent c where c.user_id = {0}
      """;

  /** The names of their models follow from their classes. */
  private static final String DEVICES =
      """
      select 'authentik_stages_authenticator_' || d.device_class || '.' || d.device_class
        || 'device', d.id::text, d.name, 'cascade', null, null
      from device d where d.%s = {0}
      """;

  private static final String ENDPOINTS =
      """
      select 'authentik_stages_authenticator_endpoint_gdtc.endpointdevice', e.id::text, e.name,
        'cascade', null, null
      from endpoint_device e where e.user_id = {0}
      """;

  private static final String INVITATIONS =
      """
      select 'authentik_stages_invitation.invitation', i.id::text, i.name, '%s', null, null
      from invitation i where i.%s = {0}
      """;

  private static final String ROLES =
      """
      select 'authentik_rbac.role', r.id::text, r.name, 'cascade', null, null
      from role r where %s
      """;

  private static final String INITIAL_PERMISSIONS =
      """
      select 'authentik_rbac.initialpermissions' as model, i.id::text as pk, i.name as name,
        'cascade' as action, null::text as kind, null::jsonb as config
      from initial_permissions i join role r on r.id = i.role_id where %s
      """;

  private static final String USERS =
      """
      select 'authentik_core.user', u.id::text, u.username, 'cascade_many', null, null
      from user_account u where u.id in (%s)
      """;

  private static final String GROUPS =
      """
      select 'authentik_core.group', g.id::text, g.name, 'cascade_many', null, null
      from user_group g where g.id in (%s)
      """;

  private JooqReferrers() {}

  /** The query about a model that others refer to. */
  static Optional<String> find(ModelName model) {
    return switch (model.text()) {
      case "authentik_flows.flow" -> Optional.of(toFlow());
      case "authentik_flows.flowstagebinding" ->
          Optional.of(POLICY_BINDINGS.formatted("p.stage_binding_id = {0}"));
      case "authentik_core.user" -> Optional.of(toUser());
      case "authentik_core.group" -> Optional.of(toGroup());
      case "authentik_rbac.role" -> Optional.of(toRole());
      case "authentik_stages_prompt.prompt" -> Optional.of(toPrompt());
      case "authentik_crypto.certificatekeypair" -> Optional.of(CERTIFIED_BRANDS);
      default -> findOfKind(model);
    };
  }

  /** Whatever the kind: the models of all end alike, wherever they belong. */
  private static Optional<String> findOfKind(ModelName model) {
    if (model.model().endsWith("stage")) {
      return Optional.of(toStage());
    }
    return model.model().endsWith("policy") ? Optional.of(toPolicy()) : Optional.empty();
  }

  private static String toFlow() {
    return all(
        BINDINGS.formatted("b.flow_id = {0}"),
        POLICY_BINDINGS.formatted("{0} in (p.flow_id, b.flow_id)"),
        STAGES.formatted("r.to_flow_id = {0}"),
        INVITATIONS.formatted("cascade", "flow_id"),
        BRANDS);
  }

  private static String toStage() {
    return all(
        BINDINGS.formatted("b.stage_id = {0}"),
        POLICY_BINDINGS.formatted("b.stage_id = {0}"),
        STAGES.formatted("r.to_stage_id = {0}"),
        DEVICES.formatted("stage_id"));
  }

  private static String toPolicy() {
    return all(
        POLICY_BINDINGS.formatted("p.policy_id = {0}"), STAGES.formatted("r.to_policy_id = {0}"));
  }

  /** The columns have their names from a query that finds nothing. */
  private static String toPrompt() {
    return all(BINDINGS.formatted("false"), STAGES.formatted("r.to_prompt_id = {0}"));
  }

  private static String toUser() {
    return all(
        POLICY_BINDINGS.formatted("p.user_id = {0}"),
        BELONGINGS,
        DEVICES.formatted("user_id"),
        ENDPOINTS,
        INVITATIONS.formatted("set_null", "created_by"),
        ROLES.formatted("r.only_user_id = {0}"),
        INITIAL_PERMISSIONS.formatted("r.only_user_id = {0}"));
  }

  private static String toGroup() {
    return all(
        POLICY_BINDINGS.formatted("p.group_id = {0}"),
        STAGES.formatted("r.to_group_id = {0}"),
        USERS.formatted("select m.user_id from user_group_member m where m.group_id = {0}"),
        GROUPS.formatted("select c.group_id from user_group_parent c where c.parent_id = {0}"),
        ROLES.formatted("r.only_group_id = {0}"),
        INITIAL_PERMISSIONS.formatted("r.only_group_id = {0}"));
  }

  private static String toRole() {
    return all(
        INITIAL_PERMISSIONS.formatted("r.id = {0}"),
        USERS.formatted("select h.user_id from role_user h where h.role_id = {0}"),
        GROUPS.formatted("select h.group_id from role_group h where h.role_id = {0}"));
  }

  private static String all(String... queries) {
    return String.join("union all\n", queries);
  }
}
