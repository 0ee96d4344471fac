"""Single QR codes as modules, for whoever draws them: a window, a terminal, a page of a document."""
