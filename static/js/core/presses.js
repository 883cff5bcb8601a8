// Shift, three times by itself, within five seconds from one press to the next: the way out by keyboard. Pure.

export const NEEDED = 3
const LEFT = ['leaving', 'one', 'two']
const WITHIN = 5000

export const NONE = { count: 0, at: 0, alone: false }

/**
 * What a key event makes of the presses so far: `{ count, at, alone, said }`. `said` names how many are
 * left ('two', 'one', 'leaving') or 'cancelled'; null where nothing is to be said.
 */
export function pressed(state, { type, key, repeat }, now) {
  const started = state.count > 0
  if (key !== 'Shift') return { ...NONE, said: started ? 'cancelled' : null }
  // A capital letter is Shift and another key: only a Shift that comes up alone counts.
  if (type === 'keydown') return { ...state, alone: state.alone || !repeat, said: null }
  if (!state.alone) return { ...NONE, said: null }
  const count = started && now - state.at <= WITHIN ? state.count + 1 : 1
  return { count, at: now, alone: false, said: LEFT[NEEDED - count] }
}
