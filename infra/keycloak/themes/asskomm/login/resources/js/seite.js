// What the pages of the base theme lack.
const texts = document.body.dataset;

// Positive values tear the order of the tab key apart from the order on the page.
document.querySelectorAll("[tabindex]").forEach((element) => {
	if (element.tabIndex > 0) {
		element.removeAttribute("tabindex");
	}
});

const code = document.getElementById("kc-totp-secret-qr-code");
if (code) {
	code.alt = texts.qrCode;
}

// Some steps may be asked for once only.
document.addEventListener("click", (event) => {
	const link = event.target.closest("a[data-once-link]");
	if (link?.getAttribute("aria-disabled") === "true") {
		event.preventDefault();
	}
	link?.setAttribute("aria-disabled", "true");
});
