package de.asskomm.messaging.live;

import java.nio.charset.StandardCharsets;

import de.asskomm.messaging.Wire;
import org.jspecify.annotations.Nullable;

/**
 * What is the same in a message for all browsers that get it: the end of its STOMP frame,
 * made once.
 *
 * @param frameEnd the last headers, the content and the end of the frame
 * @param bytes how many bytes the content has on the wire
 */
record LiveContent(String frameEnd, int bytes) {

	/**
	 * Makes the content of a message.
	 * @param sequence the sequence of the event that it tells of; {@code null} if there
	 * is none
	 * @param frame the content
	 * @return the content
	 */
	static LiveContent of(@Nullable Long sequence, Frame frame) {
		String json = Wire.write(frame);
		int bytes = json.getBytes(StandardCharsets.UTF_8).length;
		String sequenceHeader = (sequence != null) ? "\nsequence:" + sequence : "";
		return new LiveContent(sequenceHeader + "\ncontent-length:" + bytes + "\n\n" + json + '\0', bytes);
	}

}
