// Names what the account pages leave without a name for screen readers. They are built in the browser, bit by bit.
const NAMES = { "options-kebab-toggle": "Menü des Kontos" };

function name() {
	Object.entries(NAMES).forEach(([id, words]) => {
		document.querySelectorAll(`[data-testid="${id}"]:not([aria-label])`).forEach((element) => {
			element.setAttribute("aria-label", words);
		});
	});
}

new MutationObserver(name).observe(document.documentElement, { childList: true, subtree: true });
