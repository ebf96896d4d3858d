package dev.sluice.domain.flow;

/** How the flow page arranges the challenge and the background. */
public enum FlowLayout {
  STACKED,
  CONTENT_LEFT,
  CONTENT_RIGHT,
  SIDEBAR_LEFT,
  SIDEBAR_RIGHT,
  SIDEBAR_LEFT_FRAME_BACKGROUND,
  SIDEBAR_RIGHT_FRAME_BACKGROUND
}
