package de.asskomm.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.asskomm.Browser;
import de.asskomm.Client;
import de.asskomm.Client.Answer;
import de.asskomm.RunningPlatform;
import de.asskomm.attachment.AttachmentType;
import de.asskomm.attachment.SampleFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class AttachmentsIntegrationTests extends ApiTests {

	private static final String PATH = "/api/v1/attachments";

	private final Client client = client(coordinator("Stadt Großenhain"));

	@Test
	void uploadsAndDownloadsADocument() {
		byte[] document = SampleFiles.office(AttachmentType.DOCX);
		Answer created = upload("Müll-Konzept „Süd“ 2026.doc", document).is(201);
		JsonNode attachment = created.json();
		assertThat(created.header("Location")).isEqualTo(PATH + "/" + created.id());
		assertThat(UUID.fromString(created.id()).version()).isEqualTo(7);
		assertThat(attachment.path("name").stringValue()).isEqualTo("Müll-Konzept „Süd“ 2026.docx");
		assertThat(attachment.path("mediaType").stringValue()).isEqualTo(AttachmentType.DOCX.mediaType());
		assertThat(attachment.path("size").intValue()).isEqualTo(document.length);
		assertThat(attachment.path("version").intValue()).isEqualTo(1);
		assertThat(attachment.path("createdAt")).isEqualTo(attachment.path("updatedAt"));
		assertThat(attachment.path("organisation").path("name").stringValue()).isEqualTo("Stadt Großenhain");
		assertThat(attachment.path("author").path("displayName").stringValue()).isNotBlank();
		HttpResponse<byte[]> download = this.client.download(created.header("Location"));
		assertThat(download.statusCode()).isEqualTo(200);
		assertThat(download.body()).isEqualTo(document);
		assertThat(header(download, "Content-Type")).isEqualTo(AttachmentType.DOCX.mediaType());
		assertThat(header(download, "Content-Length")).isEqualTo(String.valueOf(document.length));
		assertThat(header(download, "Content-Disposition"))
			.isEqualTo("attachment; filename=\"Mull-Konzept _Sud_ 2026.docx\"; "
					+ "filename*=UTF-8''M%C3%BCll-Konzept%20%E2%80%9ES%C3%BCd%E2%80%9C%202026.docx");
		assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(download, "Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
		assertThat(header(download, "Cache-Control")).contains("private").contains("no-cache").doesNotContain("public");
		assertThat(header(download, "ETag")).matches("\"[0-9a-f]{64}\"");
	}

	@Test
	void deliversPicturesToBeShownAndWithoutNotes() {
		String location = upload("IMG_0001.JPG", SampleFiles.photo(6)).is(201).header("Location");
		HttpResponse<byte[]> download = this.client.download(location);
		assertThat(header(download, "Content-Type")).isEqualTo("image/jpeg");
		assertThat(header(download, "Content-Disposition")).startsWith("inline; filename=\"IMG_0001.jpg\"");
		assertThat(new String(download.body(), StandardCharsets.ISO_8859_1)).doesNotContain(SampleFiles.SECRET)
			.doesNotContain("51.0504N");
	}

	@Test
	void answersWithNothingToWhoeverHasItAlready() {
		String location = upload("a.pdf", SampleFiles.pdf()).is(201).header("Location");
		String tag = header(this.client.download(location), "ETag");
		HttpResponse<byte[]> again = this.client.with("If-None-Match", tag).download(location);
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(this.client.with("If-None-Match", "\"other\"").download(location).statusCode()).isEqualTo(200);
	}

	@Test
	void deliversParts() {
		byte[] document = SampleFiles.pdf();
		String location = upload("a.pdf", document).is(201).header("Location");
		HttpResponse<byte[]> part = this.client.with("Range", "bytes=5-7").download(location);
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(new String(part.body(), StandardCharsets.ISO_8859_1)).isEqualTo("1.4");
		assertThat(header(part, "Content-Range")).isEqualTo("bytes 5-7/" + document.length);
		String tag = header(part, "ETag");
		assertThat(this.client.with("Range", "bytes=5-7").with("If-Range", tag).download(location).statusCode())
			.isEqualTo(206);
		HttpResponse<byte[]> whole = this.client.with("Range", "bytes=5-7")
			.with("If-Range", "\"older\"")
			.download(location);
		assertThat(whole.statusCode()).isEqualTo(200);
		assertThat(whole.body()).isEqualTo(document);
		assertThat(this.client.with("Range", "bytes=9999999-").download(location).statusCode()).isEqualTo(416);
	}

	@Test
	void hidesFromOthersWhatNothingRefersTo() {
		String location = upload("a.pdf", SampleFiles.pdf()).is(201).header("Location");
		client(colleague()).get(location).is(200);
		for (Client other : List.of(client(coordinator("Stadt Wilsdruff")), client(member()), client(moderator()),
				Client.anonymous())) {
			other.get(location).isProblem(404, "not-found");
		}
		Client.anonymous().get(PATH + "/" + UUID.randomUUID()).isProblem(404, "not-found");
		this.client.get(PATH + "/abc").isInvalid("id");
	}

	@Test
	void letsBrowsersDownloadWithTheirSession() {
		String id = upload("a.pdf", SampleFiles.pdf()).is(201).id();
		Browser.Page page = Browser.of("zweite-koordination-grossenhain").open("/anhaenge/" + id);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.header("Content-Type")).isEqualTo("application/pdf");
		assertThat(page.header("Content-Security-Policy")).contains("sandbox");
		assertThat(page.body()).startsWith("%PDF-1.4");
		assertThat(Browser.of("koordination-wilsdruff").open("/anhaenge/" + id).status()).isEqualTo(404);
		assertThat(Browser.anonymous().look("/anhaenge/" + id).status()).isEqualTo(404);
	}

	@Test
	void letsOnlyThoseUploadWhoSpeakForAnOrganisation() {
		Client.anonymous().upload(PATH, "file", "a.pdf", SampleFiles.pdf()).is(401);
		client(member()).upload(PATH, "file", "a.pdf", SampleFiles.pdf()).is(403);
		client(moderator()).upload(PATH, "file", "a.pdf", SampleFiles.pdf()).is(201);
	}

	@Test
	void discardsWhatNothingRefersTo() {
		Answer created = upload("a.pdf", SampleFiles.pdf()).is(201);
		String location = created.header("Location");
		client(coordinator("Stadt Wilsdruff")).delete(location).isProblem(404, "not-found");
		Client.anonymous().delete(location).is(401);
		assertThat(storedFiles()).anyMatch((file) -> file.endsWith(created.id()));
		client(colleague()).delete(location).is(204);
		this.client.get(location).isProblem(404, "not-found");
		this.client.delete(location).isProblem(404, "not-found");
		assertThat(storedFiles()).noneMatch((file) -> file.endsWith(created.id()));
	}

	@Test
	void saysInBothLanguagesWhatIsWrongWithAFile() {
		Map<String, byte[]> refused = Map.of("leer.pdf", new byte[0], "Foto.jpg",
				SampleFiles.latin("<html><script>alert(1)</script>"), "Bild.svg", SampleFiles.latin("<svg/>"),
				"Rechnung.pdf", SampleFiles.latin("MZ\u0090\0"));
		refused.forEach((name, content) -> {
			JsonNode german = upload(name, content).isInvalid("file").json();
			JsonNode english = this.client.with("Accept-Language", "en")
				.upload(PATH, "file", name, content)
				.isInvalid("file")
				.json();
			assertThat(german.path("errors").get(0).path("message").stringValue()).contains("Datei")
				.isNotEqualTo(english.path("errors").get(0).path("message").stringValue());
		});
		this.client.upload(PATH, "other", "a.pdf", SampleFiles.pdf()).isInvalid("file");
		this.client.post(PATH, "{}").isProblem(415, "unsupported-media-type");
	}

	@Test
	void refusesWhatIsTooLargeAndSaysSo() {
		byte[] tooLarge = SampleFiles.joined(SampleFiles.pdf(), new byte[20 << 20]);
		Answer refused = upload("gross.pdf", tooLarge).isProblem(413, "too-large");
		assertThat(refused.json().path("detail").stringValue()).contains("20480");
		upload("riesig.pdf", new byte[30 << 20]).isProblem(413, "too-large");
		Answer unannounced = this.client.with("Content-Type", "multipart/form-data; boundary=b")
			.send("POST", PATH, BodyPublishers.concat(BodyPublishers.ofString(head()),
					BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[25 << 20]))));
		unannounced.isProblem(413, "too-large");
		upload("knapp.pdf", fitting(20 << 20)).is(201);
	}

	@Test
	void keepsNothingOfAnUploadThatBreaksOff() throws IOException {
		Set<Path> before = storedFiles();
		RunningPlatform platform = RunningPlatform.shared();
		URI address = URI.create(platform.url(PATH));
		String token = platform.token("koordination-grossenhain");
		for (int length : new int[] { 0, 1000, 3_000_000 }) {
			try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
				OutputStream request = socket.getOutputStream();
				request.write("""
						POST %s HTTP/1.1\r
						Host: localhost:%d\r
						Authorization: Bearer %s\r
						Content-Type: multipart/form-data; boundary=b\r
						Content-Length: 5000000\r
						\r
						""".formatted(PATH, address.getPort(), token).getBytes(StandardCharsets.ISO_8859_1));
				request.write(head().getBytes(StandardCharsets.ISO_8859_1));
				request.write(SampleFiles.pdf());
				request.write(new byte[length]);
				request.flush();
				socket.shutdownOutput();
				// The server has noticed once it ends its side as well.
				socket.setSoTimeout(20_000);
				try (InputStream answer = socket.getInputStream()) {
					assertThat(new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1))
						.doesNotContain("HTTP/1.1 2");
				}
			}
		}
		await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(10)).until(() -> storedFiles().equals(before));
		upload("danach.pdf", SampleFiles.pdf()).is(201);
	}

	@Test
	void uploadsOnceHoweverOftenARequestIsRepeated() throws Exception {
		Client withKey = this.client.with("Idempotency-Key", UUID.randomUUID().toString());
		byte[] document = SampleFiles.pdf(UUID.randomUUID().toString());
		int before = storedFiles().size();
		List<Callable<Answer>> requests = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			requests.add(() -> withKey.upload(PATH, "file", "einmal.pdf", document));
		}
		Set<String> ids = new HashSet<>();
		try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<Answer> answer : executor.invokeAll(requests)) {
				ids.add(answer.get().is(201).id());
			}
		}
		assertThat(ids).hasSize(1);
		assertThat(storedFiles()).hasSize(before + 1);
		assertThat(this.client.download(PATH + "/" + ids.iterator().next()).body()).isEqualTo(document);
		withKey.upload(PATH, "file", "anders.pdf", document).isInvalid("Idempotency-Key");
		withKey.upload(PATH, "file", "einmal.pdf", SampleFiles.pdf("anders")).isInvalid("Idempotency-Key");
		assertThat(storedFiles()).hasSize(before + 1);
	}

	private Answer upload(String name, byte[] content) {
		return this.client.upload(PATH, "file", name, content);
	}

	private static String head() {
		return "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
	}

	/** A document of exactly this size. */
	private static byte[] fitting(int size) {
		byte[] end = SampleFiles.latin("\n%%EOF\n");
		byte[] begin = SampleFiles.latin("%PDF-1.4\n");
		return SampleFiles.joined(begin, new byte[size - begin.length - end.length], end);
	}

	private static String header(HttpResponse<byte[]> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	private static Set<Path> storedFiles() {
		Path directory = RunningPlatform.shared().attachments();
		if (!Files.isDirectory(directory)) {
			return Set.of();
		}
		try (Stream<Path> all = Files.walk(directory)) {
			return all.filter(Files::isRegularFile).collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
