package de.asskomm.web.api;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.apache.catalina.connector.ClientAbortException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter below {@code /api/}. Whatever goes wrong outside the controllers,
 * in sessions, in security or in the server itself, is answered as a problem as well. It
 * bounds the size of bodies and keeps answers out of caches.
 */
final class ApiFilter extends OncePerRequestFilter {

	/** Where the interface for programs lives. */
	static final String PATH = "/api/";

	/** Only here a body may be as large as a file. */
	private static final Set<String> UPLOADS = Set.of(AttachmentController.PATH, ProjectImportController.PATH);

	private final ProblemWriter problems;

	private final DataSize maximumBody;

	private final DataSize maximumUpload;

	ApiFilter(ProblemWriter problems, DataSize maximumBody, DataSize maximumUpload) {
		this.problems = problems;
		this.maximumBody = maximumBody;
		this.maximumUpload = maximumUpload;
	}

	static boolean isApi(HttpServletRequest request) {
		return request.getServletPath().startsWith(PATH);
	}

	/**
	 * Whether something failed because the client hung up: nobody is there to be told.
	 */
	static boolean isClientGone(Throwable failure) {
		Throwable candidate = failure;
		for (int depth = 0; candidate != null && depth < 20; depth++) {
			if (candidate instanceof ClientAbortException || candidate instanceof AsyncRequestNotUsableException) {
				return true;
			}
			candidate = candidate.getCause();
		}
		return false;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isApi(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		BoundedRequest bounded = new BoundedRequest(request,
				(isUpload(request) ? this.maximumUpload : this.maximumBody).toBytes());
		ProblemAwareResponse aware = new ProblemAwareResponse(request, response);
		try {
			chain.doFilter(bounded, aware);
			aware.explainEmptyError();
		}
		catch (IOException | ServletException | RuntimeException ex) {
			if (isClientGone(ex)) {
				throw ex;
			}
			Throwable cause = (ex instanceof ServletException && ex.getCause() != null) ? ex.getCause() : ex;
			this.problems.write(request, response, cause);
		}
		bounded.drain();
	}

	private static boolean isUpload(HttpServletRequest request) {
		return UPLOADS.contains(request.getServletPath())
				&& StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	/** Explains errors that come without a body. */
	private final class ProblemAwareResponse extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private final HttpServletResponse response;

		private boolean written;

		ProblemAwareResponse(HttpServletRequest request, HttpServletResponse response) {
			super(response);
			this.request = request;
			this.response = response;
		}

		@Override
		public void sendError(int status) throws IOException {
			this.written = true;
			ApiFilter.this.problems.write(this.request, this.response, status);
		}

		@Override
		public void sendError(int status, String message) throws IOException {
			sendError(status);
		}

		@Override
		public ServletOutputStream getOutputStream() throws IOException {
			this.written = true;
			return super.getOutputStream();
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			this.written = true;
			return super.getWriter();
		}

		void explainEmptyError() throws IOException {
			if (!this.written && getStatus() >= HttpStatus.BAD_REQUEST.value()) {
				ApiFilter.this.problems.write(this.request, this.response, getStatus());
			}
		}

	}

}
