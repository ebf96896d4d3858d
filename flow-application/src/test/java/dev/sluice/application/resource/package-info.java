@NullMarked
package dev.sluice.application.resource;

import org.jspecify.annotations.NullMarked;
