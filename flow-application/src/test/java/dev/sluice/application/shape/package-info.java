@NullMarked
package dev.sluice.application.shape;

import org.jspecify.annotations.NullMarked;
