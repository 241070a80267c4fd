package de.asskomm.web.api;

import de.asskomm.organisation.Actor;
import de.asskomm.organisation.Actors;
import de.asskomm.organisation.Organisation;
import de.asskomm.organisation.Organisations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the tests over HTTP have in common: people who sign in. */
@ApiTest
abstract class ApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApiTestApplication.SignedIn signedIn;

	@Autowired
	private Organisations organisations;

	Actor coordinator(String town) {
		return signIn(Actors.coordinator(Actors.town(town, Actors.MEISSEN)));
	}

	Actor signIn(Actor actor) {
		return this.signedIn.let(this.organisations, actor);
	}

	Actor colleague(Organisation organisation) {
		return signIn(Actors.coordinator(organisation));
	}

	Client client(Actor actor) {
		return new Client(this.port, actor);
	}

	/** A complete post. */
	static String post(String title) {
		return """
				{"kind": "EXPERIENCE_REPORT", "title": "%s", "body": "Wir haben **aufgeräumt**.",
				 "fieldsOfAction": ["graffiti"], "visibility": "NETWORK"}
				""".formatted(title);
	}

}
