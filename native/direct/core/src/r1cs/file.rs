//! iden3's `.r1cs`, version 1 (https://github.com/iden3/r1csfile/blob/master/doc/r1cs_bin_format.md).

use super::{Matrix, R1cs, Sections, header::Header, sections::Bytes};
use crate::{fields, limits, snark::Fr};
use snarkvm_fields::Zero;

const HEADER: u32 = 1;
const CONSTRAINTS: u32 = 2;
const LABELS: u32 = 3;

/// A wire (u32) and its coefficient.
const TERM_BYTES: usize = 4 + fields::ELEMENT_BYTES;

pub(super) fn read(bytes: &[u8]) -> Result<R1cs, String> {
    let sections = Sections::read(bytes, b"r1cs", 1, &[HEADER, CONSTRAINTS, LABELS])?;
    let header = Header::read(sections.get(HEADER, "header")?)?;
    if let Some(labels) = sections.find(LABELS)
        && labels.len() != 8 * header.wires
    {
        return Err(format!("has labels of {} bytes, expected {}", labels.len(), 8 * header.wires));
    }
    let mut rows = sections.get(CONSTRAINTS, "constraints")?;
    let [mut a, mut b, mut c] = [Matrix::default(), Matrix::default(), Matrix::default()];
    for row in 0..header.constraints {
        for (matrix, name) in [(&mut a, "A"), (&mut b, "B"), (&mut c, "C")] {
            let at = |message| format!("constraint {row} (from 0), {name}: {message}");
            let terms = read_terms(&mut rows, header.wires).map_err(at)?;
            if matrix.non_zeros() + terms.len() > limits::NON_ZEROS {
                return Err(at(format!("matrix {name} has more than {} terms", limits::NON_ZEROS)));
            }
            matrix.push(terms).map_err(|wire| at(format!("names wire {wire} twice")))?;
        }
    }
    rows.end()?;
    for (matrix, name) in [(&a, "A"), (&b, "B"), (&c, "C")] {
        // Varuna's degree bounds are those of domains of two and more.
        if matrix.non_zeros() == 0 {
            return Err(format!("matrix {name} is empty; such a circuit states nothing that needs a proof"));
        }
    }
    Ok(R1cs { public: header.public, wires: header.wires, a, b, c })
}

fn read_terms(bytes: &mut Bytes<'_>, wires: usize) -> Result<Vec<(u32, Fr)>, String> {
    let count = bytes.u32()? as usize;
    // Taken before memory is: the terms must be there.
    let terms = bytes.take(count.saturating_mul(TERM_BYTES))?;
    terms.as_chunks::<TERM_BYTES>().0.iter().map(|term| read_term(term, wires)).collect()
}

fn read_term(term: &[u8; TERM_BYTES], wires: usize) -> Result<(u32, Fr), String> {
    let (wire, coefficient) = term.split_at(4);
    let wire = u32::from_le_bytes(wire.try_into().expect("four bytes"));
    if wire as usize >= wires {
        return Err(format!("names wire {wire}, expected one below {wires}"));
    }
    let coefficient = fields::element(coefficient.try_into().expect("32 bytes"))
        .ok_or_else(|| format!("the coefficient of wire {wire} is not below the field's prime"))?;
    if coefficient.is_zero() {
        return Err(format!("the coefficient of wire {wire} is zero, expected only terms that are not"));
    }
    Ok((wire, coefficient))
}
