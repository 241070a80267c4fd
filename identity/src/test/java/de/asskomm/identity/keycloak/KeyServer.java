package de.asskomm.identity.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

/** Serves signing keys as Keycloak does, changes them and goes down when told to. */
class KeyServer implements AutoCloseable {

	private final HttpServer server;

	private final AtomicInteger requests = new AtomicInteger();

	private volatile List<RSAKey> keys;

	private volatile boolean failing;

	KeyServer() {
		this.keys = List.of(key("first"));
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/realms/asskomm/protocol/openid-connect/certs", (exchange) -> {
			this.requests.incrementAndGet();
			byte[] body = new JWKSet(List.copyOf(this.keys)).toString().getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.failing ? 503 : 200, body.length);
			try (exchange) {
				exchange.getResponseBody().write(body);
			}
		});
		this.server.start();
	}

	URI issuer() {
		return URI.create("http://127.0.0.1:%d/realms/asskomm".formatted(this.server.getAddress().getPort()));
	}

	URI keysLocation() {
		return URI.create(issuer() + "/protocol/openid-connect/certs");
	}

	int requests() {
		return this.requests.get();
	}

	RSAKey key() {
		return this.keys.getFirst();
	}

	void rotate(String name) {
		this.keys = List.of(key(name));
	}

	void fail(boolean failing) {
		this.failing = failing;
	}

	String sign(JWTClaimsSet claims) {
		return sign(claims, key());
	}

	static String sign(JWTClaimsSet claims, RSAKey key) {
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static RSAKey key(String name) {
		try {
			return new RSAKeyGenerator(2048).keyID(name).algorithm(JWSAlgorithm.RS256).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
