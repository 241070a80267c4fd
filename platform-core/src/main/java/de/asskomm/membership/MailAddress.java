package de.asskomm.membership;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address as it identifies an account: in lower case, without a name.
 *
 * @param value the address, such as {@code koordination@grossenhain.example}
 */
public record MailAddress(String value) {

	/** Greatest length of an address (RFC 5321, section 4.5.3.1.3). */
	public static final int MAXIMUM_LENGTH = 254;

	private static final Pattern FORM = Pattern
		.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + MailDomain.FORM.pattern());

	/** Greatest length of what stands before the at sign (RFC 5321, 4.5.3.1.1). */
	private static final int MAXIMUM_LOCAL_PART = 64;

	public MailAddress {
		if (!isAddress(value)) {
			throw new IllegalArgumentException("No mail address: " + value);
		}
	}

	/**
	 * Reads what somebody typed.
	 * @param typed the address, in any case, with blanks around it
	 * @return the address, or nothing if it is none
	 */
	public static Optional<MailAddress> parse(String typed) {
		String value = typed.strip().toLowerCase(Locale.ROOT);
		return isAddress(value) ? Optional.of(new MailAddress(value)) : Optional.empty();
	}

	private static boolean isAddress(String value) {
		return value.length() <= MAXIMUM_LENGTH && value.indexOf('@') <= MAXIMUM_LOCAL_PART
				&& FORM.matcher(value).matches();
	}

	/**
	 * The domain that the address is at.
	 * @return what stands behind the at sign
	 */
	public MailDomain domain() {
		return new MailDomain(this.value.substring(this.value.lastIndexOf('@') + 1));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
