use anyhow::{Context, Result, ensure};

/// A point of G1 as snarkVM writes it here: two coordinates of 48 bytes and a flag (curves/src/templates/short_weierstrass_jacobian/affine.rs).
const POINT_BYTES: usize = 97;

const HASH_BYTES: usize = 32;

/// Walks over a committer key, the last part of a proving key, and checks that every length in it stays within its bytes:
/// snarkVM takes memory for what a length says (algorithms/src/polycommit/sonic_pc/data_structures.rs, `FromBytes for CommitterKey`).
pub fn check_lengths(bytes: &[u8]) -> Result<()> {
    let mut rest = Lengths(bytes);
    rest.points()?;
    ensure!(rest.length()? == 0, "a Lagrange basis stands where snarkVM writes none");
    rest.points()?;
    if rest.flag()? {
        rest.points()?;
    }
    if rest.flag()? {
        for _ in 0..rest.length()? {
            rest.length()?;
            rest.points()?;
        }
    }
    if rest.flag()? {
        let bounds = rest.length()?;
        rest.skip(bounds.checked_mul(4))?;
    }
    rest.skip(Some(HASH_BYTES))?;
    ensure!(rest.0.is_empty(), "{} bytes follow its end", rest.0.len());
    Ok(())
}

struct Lengths<'a>(&'a [u8]);

impl Lengths<'_> {
    fn length(&mut self) -> Result<usize> {
        let (head, tail) = self.0.split_first_chunk::<4>().context("it ends before a length")?;
        self.0 = tail;
        Ok(u32::from_le_bytes(*head) as usize)
    }

    fn flag(&mut self) -> Result<bool> {
        let (head, tail) = self.0.split_first().context("it ends before a flag")?;
        self.0 = tail;
        Ok(*head != 0)
    }

    fn points(&mut self) -> Result<()> {
        let count = self.length()?;
        self.skip(count.checked_mul(POINT_BYTES))
    }

    fn skip(&mut self, count: Option<usize>) -> Result<()> {
        self.0 = count.and_then(|count| self.0.get(count..)).context("a length in it exceeds the file")?;
        Ok(())
    }
}
