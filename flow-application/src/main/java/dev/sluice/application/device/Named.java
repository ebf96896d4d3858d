package dev.sluice.application.device;

/** All that can be written of a device. */
interface Named {

  String name();
}
