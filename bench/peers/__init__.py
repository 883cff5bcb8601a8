"""Other engines on the content of this site, as their own makers would set them up."""
