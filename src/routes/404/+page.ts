// Static hosts look for 404.html at the top, not for a folder; and the page needs no script
export const trailingSlash = 'never';
export const csr = false;
