//! One end of the powers of beta: those from 0, or those below the last.

use super::powers::PowersSnapshot;
use crate::source;
use anyhow::Result;
use snarkvm_curves::PairingEngine;
use snarkvm_utilities::CanonicalDeserialize;
use std::{ops::Range, sync::Arc};

/// The powers held of one end. It is replaced by a longer one where more are needed, never changed, so keys may share it.
#[derive(Debug)]
pub(super) struct End<E: PairingEngine> {
    range: Range<usize>,
    points: PowersSnapshot<E>,
}

impl<E: PairingEngine> End<E> {
    pub(super) fn new(at: usize) -> Self {
        Self { range: at..at, points: Arc::new(Vec::new()) }
    }

    /// The points held and where the wanted ones are among them, after fetching what is missing. The range must touch or overlap this end's.
    pub(super) fn share(&mut self, wanted: Range<usize>) -> Result<(PowersSnapshot<E>, Range<usize>)> {
        let whole = self.range.start.min(wanted.start)..self.range.end.max(wanted.end);
        if whole != self.range {
            let mut points = read::<E>(whole.start..self.range.start)?;
            points.reserve_exact(whole.len() - points.len());
            points.extend_from_slice(&self.points);
            points.extend(read::<E>(self.range.end..whole.end)?);
            (self.range, self.points) = (whole, Arc::new(points));
        }
        Ok((self.points.clone(), wanted.start - self.range.start..wanted.end - self.range.start))
    }
}

fn read<E: PairingEngine>(range: Range<usize>) -> Result<Vec<E::G1Affine>> {
    if range.is_empty() {
        return Ok(Vec::new());
    }
    let bytes = source::fetch(range)?;
    // Not checked to be on the curve: what is made with a wrong point is refused by whoever checks it.
    bytes.chunks_exact(source::POINT_BYTES).map(|point| Ok(E::G1Affine::deserialize_uncompressed_unchecked(point)?)).collect()
}
