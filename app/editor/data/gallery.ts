import { queryOptions } from '@tanstack/react-query'
import galleryUrl from '/gallery.json?url'

/** A project to start from. */
export interface GalleryEntry {
  readonly file: string
  readonly name: string
  readonly description: string
  readonly tags: readonly string[]
}

/** What the app is served with, beside its scripts: the page that shows the editor may be another one. */
async function fetchOwn(path: string): Promise<Response> {
  const response = await fetch(new URL(path, new URL(galleryUrl, document.baseURI)))
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  return response
}

/** The projects of the gallery, as its index lists them; they change with the app alone. */
export const galleryQuery = queryOptions({
  queryKey: ['gallery'],
  queryFn: async () => (await (await fetchOwn('gallery.json')).json()) as readonly GalleryEntry[],
  staleTime: Number.POSITIVE_INFINITY,
})

/** The text of a gallery project. Rejects where it cannot be fetched. */
export async function fetchGalleryProject({ file }: GalleryEntry): Promise<string> {
  return (await fetchOwn(`gallery/${file}`)).text()
}
