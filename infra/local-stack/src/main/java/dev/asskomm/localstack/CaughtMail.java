package dev.asskomm.localstack;

import java.time.Instant;

/**
 * An e-mail that the local stack delivered to nobody. A mail with several recipients was
 * caught once for each.
 *
 * @param from the sender that the mail names
 * @param to the address it would have been delivered to
 * @param subject the subject, empty if it has none
 * @param text its plain text, empty if it has none
 * @param receivedAt when it was caught
 */
public record CaughtMail(String from, String to, String subject, String text, Instant receivedAt) {

}
