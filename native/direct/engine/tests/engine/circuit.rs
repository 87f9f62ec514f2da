//! Circuits, written by hand, as `.r1cs` and `.wtns` files.

use crate::field::{number, prime};

/// The terms of a row: wire and coefficient.
pub type Terms = Vec<(u32, u64)>;

/// A circuit as the file has it.
#[derive(Clone)]
pub struct Circuit {
    pub prime: [u8; 32],
    pub wires: u32,
    pub outputs: u32,
    pub inputs: u32,
    pub private: u32,
    pub rows: Vec<[Terms; 3]>,
}

impl Circuit {
    /// Wires: one; y; two public inputs in no constraint; the private a and b; t = a·b, u = t². y = u + 3·t + a.
    pub fn small() -> Self {
        let rows = vec![
            [vec![(4, 1)], vec![(5, 1)], vec![(6, 1)]],
            [vec![(6, 1)], vec![(6, 1)], vec![(7, 1)]],
            [vec![(4, 1), (6, 3), (7, 1)], vec![(0, 1)], vec![(1, 1)]],
        ];
        Self { prime: prime(), wires: 8, outputs: 1, inputs: 2, private: 2, rows }
    }

    /// The small one with other weights.
    pub fn other() -> Self {
        let mut circuit = Self::small();
        circuit.rows[2][0] = vec![(4, 1), (6, 4), (7, 1)];
        circuit
    }

    pub fn file(&self) -> Vec<u8> {
        container(b"r1cs", 1, &[(1, self.header()), (2, self.constraints())])
    }

    pub fn header(&self) -> Vec<u8> {
        let mut header = 32u32.to_le_bytes().to_vec();
        header.extend(self.prime);
        [self.wires, self.outputs, self.inputs, self.private].iter().for_each(|number| header.extend(number.to_le_bytes()));
        header.extend(0u64.to_le_bytes());
        header.extend((self.rows.len() as u32).to_le_bytes());
        header
    }

    pub fn constraints(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for terms in self.rows.iter().flatten() {
            bytes.extend((terms.len() as u32).to_le_bytes());
            for (wire, coefficient) in terms {
                bytes.extend(wire.to_le_bytes());
                bytes.extend(number(*coefficient));
            }
        }
        bytes
    }
}

/// A file of iden3's container.
pub fn container(magic: &[u8; 4], version: u32, sections: &[(u32, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = magic.to_vec();
    bytes.extend(version.to_le_bytes());
    bytes.extend((sections.len() as u32).to_le_bytes());
    for (kind, content) in sections {
        bytes.extend(kind.to_le_bytes());
        bytes.extend((content.len() as u64).to_le_bytes());
        bytes.extend(content);
    }
    bytes
}

/// The values of the small circuit's wires.
pub fn values(hash: u64, challenge: u64, a: u64, b: u64) -> Vec<u64> {
    let t = a * b;
    let u = t * t;
    vec![1, u + 3 * t + a, hash, challenge, a, b, t, u]
}

/// Values of all wires as a file.
pub fn witness(values: &[u64]) -> Vec<u8> {
    let mut header = 32u32.to_le_bytes().to_vec();
    header.extend(prime());
    header.extend((values.len() as u32).to_le_bytes());
    container(b"wtns", 2, &[(1, header), (2, crate::field::numbers(values))])
}

/// The witness program of the small circuit (docs/witness-program.md): its public inputs are any elements, its private ones at most 255.
#[rustfmt::skip]
pub const PROGRAM: [u8; 36] = [
    b'z', b'k', b'w', b'p', 1,
    1, 2, 2, 8, 3,
    2, 0, 2, 0xff, 1,
    // Products: wire 6 of 4 and 5, wire 7 of 6 and the same.
    1, 4, 4, 2, 4, 5, 2,
    1, 4, 6, 2, 7,
    // A sum: wire 1 of 4, three times 6, and 7.
    4, 1, 12, 4, 2, 1, 6, 0, 2,
];
