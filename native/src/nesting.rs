//! snarkVM's parsers recurse without a limit of their own; text that nests deeper than any valid one is refused before they see it.

/// snarkVM admits data 32 deep (`Network::MAX_DATA_DEPTH`); twice that leaves room for brackets that are no data.
const MAXIMUM_DEPTH: usize = 64;

/// Whether brackets in `text` nest too deeply.
pub fn is_too_deep(text: &str) -> bool {
    let mut depth = 0usize;
    text.bytes().any(|byte| {
        match byte {
            b'[' | b'{' | b'(' => depth += 1,
            b']' | b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > MAXIMUM_DEPTH
    })
}
