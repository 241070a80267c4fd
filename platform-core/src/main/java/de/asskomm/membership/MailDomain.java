package de.asskomm.membership;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain that an organisation's mail addresses are at, verified when the organisation
 * was taken on board.
 *
 * @param value the domain in lower case, such as {@code grossenhain.de}
 */
public record MailDomain(String value) {

	static final Pattern FORM = Pattern
		.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

	private static final int MAXIMUM_LENGTH = 253;

	public MailDomain {
		if (!isDomain(value)) {
			throw new IllegalArgumentException("No domain: " + value);
		}
	}

	/**
	 * Reads what somebody typed.
	 * @param typed the domain, in any case, with blanks around or an at sign before it
	 * @return the domain, or nothing if it is none
	 */
	public static Optional<MailDomain> parse(String typed) {
		String value = typed.strip().toLowerCase(Locale.ROOT);
		String domain = value.startsWith("@") ? value.substring(1) : value;
		return isDomain(domain) ? Optional.of(new MailDomain(domain)) : Optional.empty();
	}

	private static boolean isDomain(String value) {
		return value.length() <= MAXIMUM_LENGTH && FORM.matcher(value).matches();
	}

	/**
	 * Whether an address is at this domain or at a part of it, such as
	 * {@code ordnungsamt.grossenhain.de}.
	 * @param address the address
	 * @return {@code true} if it is
	 */
	public boolean covers(MailAddress address) {
		String domain = address.domain().value();
		return domain.equals(this.value) || domain.endsWith("." + this.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
