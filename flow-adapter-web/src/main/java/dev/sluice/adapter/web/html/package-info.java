/** What every page of ours is made of: frame, files, looks and the policy that guards it. */
@NullMarked
package dev.sluice.adapter.web.html;

import org.jspecify.annotations.NullMarked;
