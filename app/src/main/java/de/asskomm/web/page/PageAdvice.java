package de.asskomm.web.page;

import java.beans.PropertyEditorSupport;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What all pages share: the frame around them, and that texts can be stored.
 */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
class PageAdvice {

	private final Frames frames;

	PageAdvice(Frames frames) {
		this.frames = frames;
	}

	@ModelAttribute("frame")
	Frame frame(HttpServletRequest request) {
		return this.frames.of(request);
	}

	/**
	 * Takes out what no database stores and no reader sees: NUL and halves of characters.
	 */
	@InitBinder
	void storableTexts(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(@Nullable String text) {
				setValue((text != null) ? text.replaceAll("[\\x00\\p{Cs}]", "") : null);
			}

		});
	}

}
