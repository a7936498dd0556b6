"""JATS: articles as their publishers and archives keep them, in XML."""
