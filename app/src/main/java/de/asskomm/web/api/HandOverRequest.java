package de.asskomm.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * To whom a coordinator hands over.
 *
 * @param successor identifier of the successor's membership
 * @param stays whether the predecessor stays as a member
 */
@Schema(name = "HandOverRequest")
record HandOverRequest(@Schema(format = "uuid") @Nullable String successor, @Nullable Boolean stays) {
}
