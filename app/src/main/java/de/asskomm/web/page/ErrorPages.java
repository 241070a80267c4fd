package de.asskomm.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import de.asskomm.web.wording.Wording;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages for what went wrong, also where no controller was reached.
 */
@Component
class ErrorPages implements ErrorViewResolver {

	private static final Logger logger = LoggerFactory.getLogger(ErrorPages.class);

	private static final String VIEW = "fehler";

	/** Statuses with a text of their own; others are told as 400, 500 or 503. */
	private static final Set<Integer> TOLD = Set.of(400, 403, 404, 409, 413, 500, 503);

	private final Frames frames;

	private final Wording wording;

	ErrorPages(Frames frames, Wording wording) {
		this.frames = frames;
		this.wording = wording;
	}

	@Override
	public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
		String told = (String) request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
		String code = (told != null && told.startsWith("not-allowed.")) ? told : null;
		return page(request, status.value(), code, status.is5xxServerError() ? incident(request) : null);
	}

	/**
	 * The page for a status.
	 * @param request the request that failed
	 * @param status the HTTP status
	 * @param code message code of a more exact text
	 * @param reference number for questions
	 */
	ModelAndView page(HttpServletRequest request, int status, @Nullable String code, @Nullable String reference) {
		Frame frame = frame(request);
		Viewer viewer = frame.viewer();
		int told = TOLD.contains(status) ? status : (status < 500) ? 400 : 500;
		String text = Optional.ofNullable((told == 413 && isUpload(request)) ? "error.413.file" : code)
			.flatMap(this.wording::textIfAny)
			.orElseGet(() -> this.wording.text("error." + told + ".text"));
		if (told == 403 && viewer != null) {
			text += " " + this.wording.text("error.403.as", viewer.acting().name());
		}
		Link button = (viewer != null) ? new Link(this.wording.text("error.to-exchange"), "/austausch")
				: new Link(this.wording.text("error.to-start"), "/");
		return view(status, frame,
				new ErrorView(this.wording.text("error." + told + ".title"), text, button, reference));
	}

	private static boolean isUpload(HttpServletRequest request) {
		return StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	private static String incident(HttpServletRequest request) {
		String incident = UUID.randomUUID().toString();
		logger.error("Incident {}", incident, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
		return incident;
	}

	/** The page for an outage; it needs nothing but itself. */
	ModelAndView outage() {
		return view(HttpStatus.SERVICE_UNAVAILABLE.value(), this.frames.alone(), outageView());
	}

	ErrorView outageView() {
		return new ErrorView(this.wording.text("error.503.title"), this.wording.text("error.503.text"), null, null);
	}

	private Frame frame(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
			// The address that failed belongs to no section.
			return withoutSection(request);
		}
		return ofRequest(request);
	}

	private Frame withoutSection(HttpServletRequest request) {
		Frame frame = ofRequest(request);
		return new Frame(frame.headStrip(), Section.NONE, "", frame.viewer());
	}

	/** An error page is shown even if what stands around it fails as well. */
	private Frame ofRequest(HttpServletRequest request) {
		try {
			return this.frames.of(request);
		}
		catch (RuntimeException ex) {
			logger.warn("An error page is shown without its frame: {}", ex.toString());
			return this.frames.alone();
		}
	}

	private static ModelAndView view(int status, Frame frame, ErrorView page) {
		ModelAndView view = new ModelAndView(VIEW, HttpStatusCode.valueOf(status));
		view.addObject("frame", frame);
		view.addObject("page", page);
		return view;
	}

}
