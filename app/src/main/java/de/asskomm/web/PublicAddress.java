package de.asskomm.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach the platform, for links that are read elsewhere: in feed readers, in
 * previews of other sites.
 *
 * @param baseUrl the address, without a slash at its end
 */
@ConfigurationProperties("platform")
public record PublicAddress(String baseUrl) {

	/**
	 * A page of the platform.
	 * @param path its path, beginning with a slash
	 * @return its whole address
	 */
	public String of(String path) {
		return this.baseUrl + path;
	}

}
