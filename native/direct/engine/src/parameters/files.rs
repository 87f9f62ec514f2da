use super::checksums::CHECKSUMS;
use sha2::{Digest, Sha256};
use std::{fs, ops::Range, path::PathBuf};
use zkml_direct_core::{Kind, Refusal, parameters::POINT_BYTES};

/// How many powers the SRS has.
const POWERS: u64 = 1 << 28;

/// The first files hold 2^15 powers each, file n the 2^(n-1) that follow them.
const FIRST: u32 = 15;
const LAST: u32 = 21;

/// The files read so far; each is read whole, checked, and kept for the next request.
pub(super) struct Files {
    folders: Vec<PathBuf>,
    read: Vec<(Range<u64>, Vec<u8>)>,
}

impl Files {
    pub(super) fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, read: Vec::new() }
    }

    /// Fills the buffer with the powers from `start`.
    pub(super) fn read(&mut self, start: u64, bytes: &mut [u8]) -> anyhow::Result<()> {
        let mut index = start;
        let mut rest = bytes;
        while !rest.is_empty() {
            let (range, content) = self.file_of(index)?;
            let from = (index - range.start) as usize * POINT_BYTES;
            let length = rest.len().min(content.len() - from);
            let (part, after) = rest.split_at_mut(length);
            part.copy_from_slice(&content[from..from + length]);
            index += (length / POINT_BYTES) as u64;
            rest = after;
        }
        Ok(())
    }

    fn file_of(&mut self, index: u64) -> anyhow::Result<(Range<u64>, &[u8])> {
        let at = match self.read.iter().position(|(range, _)| range.contains(&index)) {
            Some(at) => at,
            None => {
                let (name, range) =
                    name_of(index).ok_or_else(|| refuse(format!("power {index} of the SRS is in no file that this engine knows")))?;
                let content = self.load(&name, &range)?;
                self.read.push((range, content));
                self.read.len() - 1
            }
        };
        let (range, content) = &self.read[at];
        Ok((range.clone(), content))
    }

    fn load(&self, name: &str, range: &Range<u64>) -> Result<Vec<u8>, Refusal> {
        let Some(path) = self.folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file()) else {
            let folders: Vec<_> = self.folders.iter().map(|folder| folder.display().to_string()).collect();
            return Err(refuse(format!("{name} is needed and not in {}", folders.join(", "))));
        };
        let place = path.display();
        let length = 8 + (range.end - range.start) * POINT_BYTES as u64;
        let found = fs::metadata(&path).map_err(|error| refuse(format!("{place}: {error}")))?.len();
        if found != length {
            return Err(refuse(format!("{place} has {found} bytes, expected {length}")));
        }
        let mut content = fs::read(&path).map_err(|error| refuse(format!("{place}: {error}")))?;
        let checksum: String = Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect();
        if !CHECKSUMS.contains(&(name, &checksum)) {
            return Err(refuse(format!("{place} is damaged: its SHA-256 is not the one that snarkVM publishes")));
        }
        content.drain(..8);
        Ok(content)
    }
}

/// The file that holds a power, and the powers in it.
fn name_of(index: u64) -> Option<(String, Range<u64>)> {
    (FIRST..=LAST).find_map(|number| {
        let range = if number == FIRST { 0..1 << FIRST } else { 1 << (number - 1)..1u64 << number };
        if range.contains(&index) {
            return Some((format!("powers-of-beta-{number}.usrs"), range));
        }
        let shifted = POWERS - range.end..POWERS - range.start;
        shifted.contains(&index).then(|| (format!("shifted-powers-of-beta-{number}.usrs"), shifted))
    })
}

fn refuse(message: String) -> Refusal {
    Refusal::new(Kind::Parameters, message)
}
