import { Check, ListFilter } from 'lucide-react'
import type { Side } from '../../../state/index.ts'
import { IconButton, Menu } from '../../../ui/index.ts'
import { type RowFilter, rowFilters } from '../rowFilter.ts'

export interface FilterMenuProps {
  readonly side: Side
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
}

const words: Readonly<Record<RowFilter, string>> = {
  all: 'All fields',
  mapped: 'Mapped',
  unmapped: 'Unmapped',
  required: 'Required',
  problems: 'With problems',
}

/** Which rows of a tree are shown. */
export function FilterMenu({ side, filter, onFilter }: FilterMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label={`Show ${side} fields: ${words[filter].toLowerCase()}`}
          aria-pressed={filter !== 'all'}
          icon={<ListFilter size={15} strokeWidth={1.75} />}
        />
      }
      entries={rowFilters.map((one) => ({
        id: one,
        text: words[one],
        ...(one === filter ? { icon: <Check size={14} strokeWidth={1.75} />, detail: 'shown now' } : {}),
        run: () => onFilter(one),
      }))}
    />
  )
}
