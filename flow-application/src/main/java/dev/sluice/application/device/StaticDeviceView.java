package dev.sluice.application.device;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.device.StaticDevice;
import java.util.List;

/** Recovery codes as they are shown. */
record StaticDeviceView(
    String name, List<StaticDeviceTokenView> tokenSet, int pk, PartialUser user) {

  private static final StaticDeviceTokenView HIDDEN = new StaticDeviceTokenView("**********");

  StaticDeviceView {
    tokenSet = List.copyOf(tokenSet);
  }

  /** One code. */
  record StaticDeviceTokenView(String token) {}

  static StaticDeviceView of(DeviceRow row) {
    var codes = ((StaticDevice) row.device()).codes().stream().map(StaticDeviceTokenView::new);
    return new StaticDeviceView(row.device().name(), codes.toList(), row.pk(), row.user());
  }

  /**
   * Whoever reads a code may use it: only people themselves read theirs. Others see how many are
   * left, even who acts as them.
   */
  StaticDeviceView seenBy(Caller caller) {
    boolean isOwner = user.pk().equals(caller.user().id());
    boolean actsAsOwner = caller.session() != null && caller.session().impersonator() != null;
    return isOwner && !actsAsOwner
        ? this
        : new StaticDeviceView(name, tokenSet.stream().map(_ -> HIDDEN).toList(), pk, user);
  }

  /** None of the codes. */
  @Override
  public String toString() {
    return "StaticDeviceView[" + pk + ", " + tokenSet.size() + " codes]";
  }
}
