@NullMarked
package dev.sluice.application.directory;

import org.jspecify.annotations.NullMarked;
