/** Events beyond what is the same for every model: figures, actions and exports. */
@NullMarked
package dev.sluice.adapter.web.audit;

import org.jspecify.annotations.NullMarked;
