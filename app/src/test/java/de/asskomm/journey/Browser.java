package de.asskomm.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The system's Chromium, without a window. Each signed-in person gets a context of their
 * own.
 */
final class Browser implements AutoCloseable {

	private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
			Path.of("/usr/bin/google-chrome-stable"), Path.of("/usr/bin/google-chrome"),
			Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
			Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final com.microsoft.playwright.Browser chromium = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setExecutablePath(executable())
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	/**
	 * Somebody at the platform that all tests share, in a context without cookies.
	 * @param width width of the window in pixels
	 * @return the person
	 */
	Person person(int width) {
		int height = 900;
		BrowserContext context = this.chromium
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale("de-DE")
				.setViewportSize(width, height));
		double patience = 20_000;
		context.setDefaultTimeout(patience);
		return new Person(context);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

	private static Path executable() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of), PLACES.stream())
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"No Chromium on this machine: ./verify installs one, CHROMIUM names another"));
	}

}
