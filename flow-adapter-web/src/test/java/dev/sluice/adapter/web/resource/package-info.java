@NullMarked
package dev.sluice.adapter.web.resource;

import org.jspecify.annotations.NullMarked;
