package de.asskomm.web.export;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints templates as PDF that screen readers read (PDF/UA-1) and archives keep
 * (PDF/A-2a). Everything it needs is on the class path; what a document asks for beyond
 * that, it does not get.
 */
@Component
class PdfPrinter {

	/**
	 * Printing takes the processor and some memory: the rest of the platform needs them
	 * too.
	 */
	private static final int AT_ONCE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String FAMILY = "Fira Sans";

	private static final int NORMAL = 400;

	private static final int STRONG = 700;

	private final ITemplateEngine templates;

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	PdfPrinter(ITemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * Prints a template.
	 * @param template name of the template below {@code print}
	 * @param language in which language
	 * @param variables what the template shows
	 * @return the PDF
	 * @throws PrinterBusy if others are printing for too long
	 */
	byte[] print(String template, Locale language, Map<String, Object> variables) {
		Context context = new Context(language, variables);
		context.setVariable("style", Material.STYLE);
		String text = this.templates.process("print/" + template, context);
		try {
			if (!this.places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new PrinterBusy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PrinterBusy();
		}
		try {
			return render(text);
		}
		finally {
			this.places.release();
		}
	}

	private byte[] render(String text) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder().withW3cDocument(Xhtml.read(text), "")
			.useExternalResourceAccessControl((address, type) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
			.useExternalResourceAccessControl((address, type) -> false,
					ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
			.usePdfUaAccessibility(true)
			.usePdfAConformance(PdfAConformance.PDFA_2_A)
			.useColorProfile(Material.COLOURS)
			.useReplacementText("?")
			.withProducer("ASSKomm")
			.toStream(pdf);
		font(builder, Material.REGULAR, NORMAL, FontStyle.NORMAL);
		font(builder, Material.ITALIC, NORMAL, FontStyle.ITALIC);
		font(builder, Material.BOLD, STRONG, FontStyle.NORMAL);
		font(builder, Material.BOLD_ITALIC, STRONG, FontStyle.ITALIC);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
		builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, style, true);
	}

	/** What every document is made with, read when the first one is printed. */
	private static final class Material {

		static final String STYLE = new String(read("print/print.css"), StandardCharsets.UTF_8);

		static final byte[] REGULAR = read("print/fonts/FiraSans-Regular.ttf");

		static final byte[] ITALIC = read("print/fonts/FiraSans-Italic.ttf");

		static final byte[] BOLD = read("print/fonts/FiraSans-SemiBold.ttf");

		static final byte[] BOLD_ITALIC = read("print/fonts/FiraSans-SemiBoldItalic.ttf");

		static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

		static {
			XRLog.setLoggerImpl(new Slf4jLogger());
		}

		private static byte[] read(String path) {
			try {
				return new ClassPathResource(path).getContentAsByteArray();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
