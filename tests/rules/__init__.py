"""Every rule is shown firing at its place and staying silent where nothing is wrong."""
