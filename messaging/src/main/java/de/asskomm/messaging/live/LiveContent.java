package de.asskomm.messaging.live;

import java.nio.charset.StandardCharsets;

import de.asskomm.messaging.Wire;

/**
 * The content of a message, made once for all browsers that get it.
 *
 * @param json the content
 * @param bytes how many bytes it has on the wire
 */
record LiveContent(String json, int bytes) {

	static LiveContent of(Frame frame) {
		String json = Wire.write(frame);
		return new LiveContent(json, json.getBytes(StandardCharsets.UTF_8).length);
	}

}
