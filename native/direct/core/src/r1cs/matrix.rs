use crate::snark::Fr;
use snarkvm_fields::Zero;

/// A sparse matrix: for each row its terms, by ascending wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Matrix {
    terms: Vec<(u32, Fr)>,
    ends: Vec<usize>,
}

impl Matrix {
    /// Adds a row. The error names a wire that occurs twice.
    pub(crate) fn push(&mut self, mut terms: Vec<(u32, Fr)>) -> Result<(), u32> {
        terms.sort_unstable_by_key(|(wire, _)| *wire);
        if let Some(pair) = terms.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(pair[0].0);
        }
        self.terms.extend(terms);
        self.ends.push(self.terms.len());
        Ok(())
    }

    pub(crate) fn rows(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn non_zeros(&self) -> usize {
        self.terms.len()
    }

    pub(crate) fn row(&self, row: usize) -> &[(u32, Fr)] {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        &self.terms[start..self.ends[row]]
    }

    pub(crate) fn dot(&self, row: usize, witness: &[Fr]) -> Fr {
        let mut sum = Fr::zero();
        for (wire, coefficient) in self.row(row) {
            sum += witness[*wire as usize] * coefficient;
        }
        sum
    }
}
