/** Another file of the content folder as text: site.yaml, versions.yaml, roles.md, or one of its history. */
export interface ContentFile {
	path: string;
	/** As problems name it. */
	file: string;
	source: string;
}
