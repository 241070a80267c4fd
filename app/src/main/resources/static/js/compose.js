// The preview without leaving the form. Without scripts, or when the preview cannot be fetched, the button submits the
// form and the page comes back with the preview below it.
document.addEventListener('submit', async (event) => {
	const address = event.submitter?.dataset.preview;
	const form = event.target;
	if (!address || form.dataset.plain) {
		return;
	}
	event.preventDefault();
	try {
		const response = await fetch(address, {
			method: 'POST',
			body: new FormData(form),
			headers: { Accept: 'text/html', 'X-Requested-With': 'fetch' },
		});
		if (!response.ok || response.redirected) {
			throw new Error(`Preview not available: ${response.status}`);
		}
		const preview = document.getElementById('vorschau');
		preview.innerHTML = await response.text();
		preview.querySelector('h2').focus();
	}
	catch {
		form.dataset.plain = 'true';
		form.requestSubmit(event.submitter);
	}
});
